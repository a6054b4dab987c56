import type { Ranking } from '../rank/rank.ts';
import type { CorpusPolicy } from '../retrieve/corpus.ts';

/** What the evaluation of one policy for a question gives. */
export interface PolicyResult {
  readonly policy: CorpusPolicy;
  readonly ranking: Ranking;
  /** Probability that the policy answers the question, 0 to 1. */
  readonly confidence: number;
  readonly stated: boolean;
}
