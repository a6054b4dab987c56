import { addScaled, dot } from './vector-math.ts';

/** Unit vectors one after the other, and the gradient of the loss on each. */
export interface Vectors {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
}

/** How a softmax over candidates is taken. */
export interface ContrastOptions {
  readonly dimensions: number;
  /** What similarities are multiplied by before the softmax. */
  readonly temperature: number;
  /** Share of the target that all candidates have alike. */
  readonly smoothing: number;
}

/** A gradient below this moves nothing. */
const NEGLIGIBLE = 1e-7;

/** Turns scores into shares of a softmax, in place. */
function softmax(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i] as number) - highest);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}

/**
 * Cross entropy of a softmax over candidates: each query is to be near those that answer it and far from the others.
 * Adds to the gradients of queries and candidates.
 * @param answers for each query the numbers of its right candidates, at least one
 * @returns the mean loss of the queries
 */
export function contrast(
  queries: Vectors,
  candidates: Vectors,
  answers: readonly (readonly number[])[],
  count: number,
  { dimensions, temperature, smoothing }: ContrastOptions,
): number {
  const scores = new Float64Array(count);
  let loss = 0;
  answers.forEach((right, q) => {
    const at = q * dimensions;
    for (let c = 0; c < count; c++)
      scores[c] = temperature * dot(queries.values, at, candidates.values, c * dimensions, dimensions);
    softmax(scores);
    for (const c of right) {
      loss -= Math.log((scores[c] ?? 0) + Number.EPSILON) / right.length;
      scores[c] = (scores[c] ?? 0) - (1 - smoothing) / right.length;
    }
    for (let c = 0; c < count; c++) {
      const slope = (((scores[c] as number) - smoothing / count) * temperature) / answers.length;
      if (Math.abs(slope) < NEGLIGIBLE) continue;
      addScaled(queries.gradient, at, candidates.values, c * dimensions, slope, dimensions);
      addScaled(candidates.gradient, c * dimensions, queries.values, at, slope, dimensions);
    }
  });
  return loss / answers.length;
}
