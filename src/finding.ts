import type { CorpusPolicy } from './corpus/corpus.ts';
import type { Ranking } from './rank/rank.ts';

/** One policy's part in an answer. */
export interface Finding {
  readonly policy: CorpusPolicy;
  readonly ranking: Ranking;
  /** Probability that the policy states something on the question. */
  readonly confidence: number;
  readonly stated: boolean;
}
