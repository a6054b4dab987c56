/** The letters and digits of a text in lower case: what is left when layout and punctuation are ignored. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const gram = text.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of the character bigrams of two texts, 0 to 1 (Dice 1945). */
export function similarity(a: string, b: string): number {
  const left = bareLetters(a);
  const right = bareLetters(b);
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const counts = bigrams(left);
  let shared = 0;
  for (const [gram, count] of bigrams(right)) shared += Math.min(count, counts.get(gram) ?? 0);
  return (2 * shared) / (left.length + right.length - 2);
}
