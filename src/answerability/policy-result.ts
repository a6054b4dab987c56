import type { Ranking } from '../rank/rank.ts';
import type { CorpusPolicy } from '../retrieve/corpus.ts';

/** One policy's part in an answer. */
export interface PolicyResult {
  readonly policy: CorpusPolicy;
  readonly ranking: Ranking;
  /** Probability that the policy states something on the question. */
  readonly confidence: number;
  readonly stated: boolean;
}
