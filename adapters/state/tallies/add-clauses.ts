/** At most this many clauses are counted of a gap: the most frequent ones stay. */
const MAX_CLAUSES = 20;

/** Adds one to the count of each clause. */
export function addClauses(
  counts: Readonly<Record<string, number>>,
  clauses: readonly string[],
): Readonly<Record<string, number>> {
  const sums = new Map(Object.entries(counts));
  for (const clause of clauses) sums.set(clause, (sums.get(clause) ?? 0) + 1);
  return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a).slice(0, MAX_CLAUSES));
}
