/** The letters and digits of a text in lower case: what is left when layout and punctuation are ignored. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What a text is compared by; texts are compared with many others, one after the other. */
interface Shape {
  readonly letters: string;
  readonly grams: ReadonlyMap<string, number>;
}

const shapes = new Map<string, Shape>();
const MOST_SHAPES = 2000;

function shapeOf(text: string): Shape {
  const known = shapes.get(text);
  if (known) return known;
  const letters = bareLetters(text);
  const shape = { letters, grams: bigrams(letters) };
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

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
  const [left, right] = [shapeOf(a), shapeOf(b)];
  if (left.letters === right.letters) return 1;
  if (left.letters.length < 2 || right.letters.length < 2) return 0;
  let shared = 0;
  for (const [gram, count] of right.grams) shared += Math.min(count, left.grams.get(gram) ?? 0);
  return (2 * shared) / (left.letters.length + right.letters.length - 2);
}
