import { confidenceOf, STATED_THRESHOLD } from '../answerability/confidence.ts';
import { lacksTopic } from '../answerability/lacks-topic.ts';
import type { PolicyResult } from '../answerability/policy-result.ts';
import { rankPolicy } from '../rank/rank.ts';
import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';

/** What is read first of a quote with a translation. */
export type QuoteFirst = 'translation' | 'original';

/** Options for answering a question. */
export interface AskOptions {
  /** False: answers from the policy texts alone, without translations and expected questions. */
  readonly annotations: boolean;
  /** Number of passages of a policy that were shown before and are passed over. */
  readonly skip?: number;
  /** What stands first where the policy is in the other language; the translation unless given. */
  readonly quoteFirst?: QuoteFirst;
}

/** Number of candidates that must state something on the topic asked about, unless all other evidence is this strong. */
const JUDGED_CANDIDATES = 3;
const STRONG_CONFIDENCE = 0.8;
/** Number of policies that are looked into sentence by sentence when nobody is named. */
const MAX_DEEP_POLICIES = 8;
/** Number of passages of each that are looked into then. */
const PASSAGES_OF_ONE_AMONG_MANY = 6;

/**
 * Ranks the sentences of one policy for a question and judges whether they answer it.
 * @param passages how many of its passages are looked into sentence by sentence, where it is one of many
 */
export function evaluatePolicy(
  policy: CorpusPolicy,
  question: Question,
  { annotations }: AskOptions,
  passages?: number,
): PolicyResult {
  const ranking = rankPolicy(policy.open, question, { annotations, deep: passages });
  const confidence = confidenceOf(question, ranking, policy.topics);
  const isOff = confidence < STRONG_CONFIDENCE && lacksTopic(question, ranking.candidates.slice(0, JUDGED_CANDIDATES));
  return { policy, ranking, confidence, stated: confidence >= STATED_THRESHOLD && !isOff };
}

/** Evaluates the policies whose passages fit best; in a large corpus only those few, and less deeply. */
export function evaluateAll(corpus: Corpus, question: Question, options: AskOptions): PolicyResult[] {
  const { policies } = corpus;
  if (policies.length <= MAX_DEEP_POLICIES) return policies.map((policy) => evaluatePolicy(policy, question, options));
  const best = corpus.passages.best(question.terms, options.annotations, MAX_DEEP_POLICIES);
  return best.flatMap((number) => {
    const policy = policies[number];
    return policy ? [evaluatePolicy(policy, question, options, PASSAGES_OF_ONE_AMONG_MANY)] : [];
  });
}

/** Builds what the first question to everybody would otherwise wait for: with hundreds of policies, some seconds. */
export function prepareForAll(corpus: Corpus): void {
  if (corpus.policies.length > MAX_DEEP_POLICIES) corpus.passages.best(new Map(), true, 1);
}
