import { type HitTable, measureRanking } from './measure-ranking.ts';
import type { PolicyMaterial } from './policy-material.ts';
import { quantise } from './quantise.ts';
import { type TrainingOptions, trainEncoder } from './train-encoder.ts';

/**
 * Trains once for each fold without its policies, and ranks their sentences for their questions as if nobody had prepared them.
 * @param onFold called before each fold with its number from 1
 */
export function crossValidate(
  policies: readonly PolicyMaterial[],
  lexicon: readonly PolicyMaterial[],
  folds: number,
  options: TrainingOptions,
  onFold?: (fold: number) => void,
): HitTable {
  const table: HitTable = new Map();
  for (let fold = 0; fold < folds; fold++) {
    onFold?.(fold + 1);
    const known = policies.filter((_, i) => i % folds !== fold);
    const model = quantise(trainEncoder([...known, ...lexicon], options));
    for (const [i, policy] of policies.entries())
      if (i % folds === fold) measureRanking(model, policy, policy.questions, 'plain', table);
  }
  return table;
}

/** The share of questions, in percent with one decimal, that found a right sentence first and among the first three. */
export const hitRates = (table: HitTable): Record<string, readonly [first: number, amongThree: number]> =>
  Object.fromEntries(
    [...table].map(([way, { questions, first, amongThree }]) => [
      way,
      [Math.round((1000 * first) / questions) / 10, Math.round((1000 * amongThree) / questions) / 10] as const,
    ]),
  );
