import { topicById } from '../knowledge/topic-by-id.ts';
import type { Span } from '../policy/policy.ts';
import type { CorpusPolicy } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { nameOf } from './names.ts';
import type { Citation } from './reply.ts';

const MAX_SUGGESTIONS = 2;

/** What a policy states on a suggested question: the best sentence, as offsets into the file, and the topics that it is on. */
export interface SuggestedAnswer {
  readonly span: Span;
  readonly topics: readonly string[];
}

/** Options for suggesting questions. */
export interface SuggestOptions {
  /** Looks up the answer to a question; null where the policy has none. */
  readonly answerTo: (question: string) => SuggestedAnswer | null;
  /** The passages that the reply shows: what they answer is not suggested again. */
  readonly shown: readonly Citation[];
}

/**
 * Questions to ask next: the openers of topics related to those asked, the most important topic's first. Only topics that
 * the policy states something on are offered, and only openers whose answer is on that topic and is not shown already.
 */
export function suggestQuestions(
  question: Question,
  policy: CorpusPolicy,
  { answerTo, shown }: SuggestOptions,
): string[] {
  const asked = [...question.topics].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const related = asked
    .flatMap((id) => topicById(id)?.related ?? [])
    .filter((id) => !asked.includes(id) && policy.topics.has(id));
  const offered: string[] = [];
  for (const id of new Set(related)) {
    const opener = topicById(id)?.opener[question.language];
    const text = opener?.replaceAll('{provider}', nameOf(policy.record, question.language));
    const answer = text ? answerTo(text) : null;
    const isShown = answer && shown.some(({ span }) => answer.span[0] < span[1] && span[0] < answer.span[1]);
    if (text && answer?.topics.includes(id) && !isShown) offered.push(text);
    if (offered.length === MAX_SUGGESTIONS) break;
  }
  return offered;
}
