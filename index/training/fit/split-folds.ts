/** Folds of cross-validation. */
export const FOLDS = 5;

/**
 * The fold of each policy: whole policies are left out together, so that a score is of policies that the weights have
 * never seen. Neighbours in the list go to different folds: the same each time, and each kind of policy in each fold.
 * @param ids policies, each once
 */
export const splitFolds = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, i) => [id, i % FOLDS]));
