/** How weights are fitted: Adam (Kingma and Ba 2015) with a step size that falls to zero. */
export interface ClimbOptions {
  /** Number of weights. */
  readonly size: number;
  /** Adds the gradient of the objective at `weights` to `into`, which is zero before. */
  readonly gradient: (weights: Float64Array, into: Float64Array) => void;
  /** Strength of the penalty on squared distances from `prior`. */
  readonly ridge: number;
  /** The weights to begin with and to stay near where the data say little; zeros by default. */
  readonly prior?: Float64Array | undefined;
}

const ROUNDS = 400;
const STEP_SIZE = 0.15;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/** The weights that make an objective, less the penalty, largest. Uses no chance: the same each time. */
export function climbGradient({ size, gradient, ridge, prior = new Float64Array(size) }: ClimbOptions): Float64Array {
  const weights = prior.slice();
  const [mean, square, into] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    into.fill(0);
    gradient(weights, into);
    for (let i = 0; i < size; i++) {
      const slope = (into[i] ?? 0) - ridge * ((weights[i] ?? 0) - (prior[i] ?? 0));
      mean[i] = MEAN_DECAY * (mean[i] ?? 0) + (1 - MEAN_DECAY) * slope;
      square[i] = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
      const unbiasedMean = (mean[i] ?? 0) / (1 - MEAN_DECAY ** round);
      const unbiasedSquare = (square[i] ?? 0) / (1 - SQUARE_DECAY ** round);
      const step = unbiasedMean / (Math.sqrt(unbiasedSquare) + EPSILON);
      weights[i] = (weights[i] ?? 0) + STEP_SIZE * (1 - round / (ROUNDS + 1)) * step;
    }
  }
  return weights;
}
