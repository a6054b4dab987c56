import type { PolicyResult } from '../answerability/policy-result.ts';
import type { SuggestedAnswer } from '../compose/suggest-questions.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import { understand } from '../understand/understand.ts';
import { type AskOptions, evaluatePolicy } from './evaluate-policy.ts';

/** For each policy: its answers to the questions suggested so far. */
const answered = new WeakMap<IndexedPolicy, Map<string, SuggestedAnswer | null>>();

/**
 * Looks up what a policy states on a suggested question; null where it states nothing. Suggestions are the openers of topics, so there are few:
 * each is understood and looked up once for each policy, and then remembered.
 */
export function createSuggestionCheck(
  corpus: Corpus,
  policy: CorpusPolicy,
  options: AskOptions,
): (question: string) => SuggestedAnswer | null {
  const known = answered.get(policy.indexed) ?? new Map<string, SuggestedAnswer | null>();
  answered.set(policy.indexed, known);
  return (question) => {
    const key = `${options.annotations} ${question}`;
    if (!known.has(key)) known.set(key, answerOf(evaluatePolicy(policy, understand(question, corpus), options)));
    return known.get(key) ?? null;
  };
}

/** The best sentence of a policy that answers a question. */
function answerOf({ stated, ranking: { candidates }, policy: { open } }: PolicyResult): SuggestedAnswer | null {
  const [best] = candidates;
  const clause = best && open.index.policy.clauses[best.clause];
  const sentence = best && clause?.sentences[best.sentence];
  if (!stated || !best || !clause || !sentence) return null;
  const topics = {
    ...open.index.headings[best.clause]?.topics,
    ...open.index.facts[best.clause]?.[best.sentence]?.topics,
  };
  return { span: sentence.span, topics: Object.keys(topics) };
}
