/** What training made: the numbers, with where they come from. Written whole by `npm run train`. */
export interface TrainedModel<Weights> {
  /** Day of the training, "YYYY-MM-DD". */
  readonly made: string;
  /** What it was trained on. */
  readonly data: string;
  /** How good it is on what took no part in its training: shares in percent, and counts. */
  readonly score: Readonly<Record<string, number>>;
  readonly weights: Weights;
}

/** A policy is ranked and judged with its annotations or by its text alone: each has weights of its own. */
export type Mode = 'annotated' | 'plain';

export const MODES: readonly Mode[] = ['annotated', 'plain'];
