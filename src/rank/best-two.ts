/** The largest value with its index (-1 if no value is above 0), and the second largest. */
export interface BestTwo {
  readonly at: number;
  readonly best: number;
  readonly next: number;
}

/** Finds the two largest of some values. */
export function bestTwo(values: readonly number[]): BestTwo {
  let [place, best, next] = [-1, 0, 0];
  values.forEach((value, i) => {
    if (value > best) [place, best, next] = [i, value, best];
    else if (value > next) next = value;
  });
  return { at: place, best, next };
}

/** The largest value when one index is left out. */
export const without = ({ at: place, best, next }: BestTwo, i: number): number => (place === i ? next : best);
