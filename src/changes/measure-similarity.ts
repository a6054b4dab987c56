import { splitWords } from './split-words.ts';

/** How often each word and each pair of neighbouring words occurs in a text. */
export type Shingles = ReadonlyMap<string, number>;

/** Counts the words of a text, and its pairs of words; letter case and punctuation do not count. */
export function shinglesOf(text: string): Shingles {
  const words = splitWords(text.normalize('NFKC').toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const counts = new Map<string, number>();
  const count = (shingle: string) => counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  words.forEach((word, i) => {
    count(word);
    const next = words[i + 1];
    if (next !== undefined) count(`${word} ${next}`);
  });
  return counts;
}

const sizeOf = (shingles: Shingles): number => [...shingles.values()].reduce((sum, count) => sum + count, 0);

/** Share of shingles that two texts have in common (Dice's coefficient): 0 for none, 1 for all. */
export function measureSimilarity(one: Shingles, other: Shingles): number {
  const total = sizeOf(one) + sizeOf(other);
  if (total === 0) return 0;
  let common = 0;
  for (const [shingle, count] of one) common += Math.min(count, other.get(shingle) ?? 0);
  return (2 * common) / total;
}
