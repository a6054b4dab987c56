import type { IndexedPolicy } from './indexed-policy.ts';

/** The English stems in a policy's sentences, each with the number of sentences that contain it, in order of occurrence. */
export function countWords({
  vocabulary,
  frequency,
}: Pick<IndexedPolicy, 'vocabulary' | 'frequency'>): [string, number][] {
  return vocabulary.terms().flatMap((term, number): [string, number][] => {
    const count = frequency[number] ?? 0;
    return count > 0 && /^[a-z]+$/.test(term) ? [[term, count]] : [];
  });
}
