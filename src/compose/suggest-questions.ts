import { topicById } from '../knowledge/topic-by-id.ts';
import type { CorpusPolicy } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { nameOf } from './names.ts';

const MAX_SUGGESTIONS = 3;

/**
 * Questions to ask next: the openers of topics related to those asked, the most important topic's first. Only topics that
 * the policy states something on are offered, and only openers that get an answer.
 */
export function suggestQuestions(
  question: Question,
  policy: CorpusPolicy,
  isAnswered: (question: string) => boolean,
): string[] {
  const asked = [...question.topics].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const related = asked
    .flatMap((id) => topicById(id)?.related ?? [])
    .filter((id) => !asked.includes(id) && policy.topics.has(id));
  const offered: string[] = [];
  for (const id of new Set(related)) {
    const opener = topicById(id)?.opener[question.language];
    const text = opener?.replaceAll('{provider}', nameOf(policy.record, question.language));
    if (text && isAnswered(text)) offered.push(text);
    if (offered.length === MAX_SUGGESTIONS) break;
  }
  return offered;
}
