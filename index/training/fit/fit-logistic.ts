import { climbGradient } from './climb-gradient.ts';

/** A question to one policy, with whether the policy states something on it. */
export interface EvidenceCase {
  readonly vector: Float64Array;
  /** 1 where the policy answers the question, 0 where it leaves it open. */
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Strength of the penalty on squared distances from the prior, for an objective that is averaged over the cases. */
const RIDGE = 0.002;

/** The weighted sum of the evidence plus the bias (the last weight): above 0 for a policy that answers. */
export function marginOf(weights: Float64Array, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (weights[i] ?? 0) * (vector[i] ?? 0);
  return sum + (weights[vector.length] ?? 0);
}

/**
 * Weights of a logistic regression; the last one is the bias. Both labels weigh the same in sum.
 * @param size number of values in a vector
 * @param prior weights to stay near where the cases say little, the bias behind them; zeros by default
 */
export function fitLogistic(cases: readonly EvidenceCase[], size: number, prior?: Float64Array): Float64Array {
  const sums = [0, 0];
  for (const { label, weight } of cases) sums[label] = (sums[label] ?? 0) + weight;
  const gradient = (weights: Float64Array, into: Float64Array) => {
    for (const { vector, label, weight } of cases) {
      const probability = 1 / (1 + Math.exp(-marginOf(weights, vector)));
      const pull = ((label - probability) * weight) / (2 * (sums[label] ?? 1));
      for (let k = 0; k < size; k++) into[k] = (into[k] ?? 0) + pull * (vector[k] ?? 0);
      into[size] = (into[size] ?? 0) + pull;
    }
  };
  return climbGradient({ size: size + 1, gradient, ridge: RIDGE, prior });
}
