import { climbGradient } from './climb-gradient.ts';

/** The candidates of one question in one policy. */
export interface RankedList {
  /** Feature vectors of all candidates, one behind the other: candidate i has `[i * size, (i + 1) * size)`. */
  readonly vectors: Float64Array;
  /** 1 for each candidate that is a right answer, else 0. */
  readonly right: Uint8Array;
}

/** Strength of the penalty on squared distances from the prior, for an objective that is averaged over the lists. */
const RIDGE = 0.002;

/**
 * Weights under which the right candidates of each list get the most probability: the mean over the lists of
 * log(sum of exp(score) over the right / sum of exp(score) over all), with score = weights x features, is largest.
 * @param size number of features
 * @param prior weights to stay near where the lists say little; zeros by default
 */
export function fitSoftmax(lists: readonly RankedList[], size: number, prior?: Float64Array): Float64Array {
  const longest = Math.max(0, ...lists.map(({ right }) => right.length));
  const powers = new Float64Array(longest);
  const gradient = (weights: Float64Array, into: Float64Array) => {
    for (const list of lists) addGradient(list, weights, into, powers, lists.length);
  };
  return climbGradient({ size, gradient, ridge: RIDGE, prior });
}

function addGradient(
  { vectors, right }: RankedList,
  weights: Float64Array,
  into: Float64Array,
  powers: Float64Array,
  lists: number,
): void {
  const size = weights.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < right.length; i++) {
    let score = 0;
    for (let k = 0; k < size; k++) score += (weights[k] as number) * (vectors[i * size + k] as number);
    powers[i] = score;
    if (score > highest) highest = score;
  }
  let [all, good] = [0, 0];
  for (let i = 0; i < right.length; i++) {
    const power = Math.exp((powers[i] as number) - highest);
    powers[i] = power;
    all += power;
    if (right[i]) good += power;
  }
  for (let i = 0; i < right.length; i++) {
    const power = powers[i] as number;
    const pull = ((right[i] ? power / good : 0) - power / all) / lists;
    for (let k = 0; k < size; k++) into[k] = (into[k] as number) + pull * (vectors[i * size + k] as number);
  }
}
