import type { CorpusPolicy } from '../corpus/corpus.ts';
import { topicById } from '../knowledge/topics.ts';
import type { Question } from '../understand/understand.ts';
import { nameOf } from './names.ts';

const MOST = 3;

/** Follow-up questions from the topics next to the one asked, of those that the policy states something on. */
export function suggest(question: Question, policy: CorpusPolicy): string[] {
  const asked = [...question.topics].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const near = asked
    .flatMap((id) => topicById.get(id)?.near ?? [])
    .filter((id) => !asked.includes(id) && policy.topics.has(id));
  return [...new Set(near)]
    .slice(0, MOST)
    .flatMap((id) => topicById.get(id)?.opener[question.language] ?? [])
    .map((opener) => opener.replaceAll('{provider}', nameOf(policy.record, question.language)));
}
