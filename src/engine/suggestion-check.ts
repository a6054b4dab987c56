import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import { understand } from '../understand/understand.ts';
import { type AskOptions, evaluatePolicy } from './evaluate-policy.ts';

/** For each open policy: which questions suggested so far it answers. */
const answered = new WeakMap<CorpusPolicy, Map<string, boolean>>();

/**
 * Tells whether a policy states something on a suggested question. Suggestions are the openers of topics, so there are few:
 * each is understood and looked up once for each policy, and then remembered.
 */
export function createSuggestionCheck(
  corpus: Corpus,
  policy: CorpusPolicy,
  options: AskOptions,
): (question: string) => boolean {
  const known = answered.get(policy) ?? new Map<string, boolean>();
  answered.set(policy, known);
  return (question) => {
    const key = `${options.annotations} ${question}`;
    const isAnswered = known.get(key) ?? evaluatePolicy(policy, understand(question, corpus), options).stated;
    known.set(key, isAnswered);
    return isAnswered;
  };
}
