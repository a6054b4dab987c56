/** The letters and digits of a text in lower case: what is left when layout and punctuation are ignored. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What a text is compared by; texts are compared with many others, one after the other. */
class Shape {
  readonly letters: string;
  #grams: ReadonlyMap<string, number> | undefined;

  constructor(text: string) {
    this.letters = bareLetters(text);
  }

  /** Its bigrams with their counts. */
  get grams(): ReadonlyMap<string, number> {
    this.#grams ??= bigrams(this.letters);
    return this.#grams;
  }
}

const shapes = new Map<string, Shape>();
const MAX_CACHED_SHAPES = 8000;

function shapeOf(text: string): Shape {
  const known = shapes.get(text);
  if (known) return known;
  const shape = new Shape(text);
  if (shapes.size >= MAX_CACHED_SHAPES) shapes.clear();
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

/**
 * False where two texts cannot be as similar as `least`: so many bigrams of the second are not in the first. Of texts that
 * have little in common it mostly takes a few of them.
 */
export function mayBeSimilar(a: string, b: string, least: number): boolean {
  const [left, { letters }] = [shapeOf(a), shapeOf(b)];
  const bigramsInAll = left.letters.length + letters.length - 2;
  let missing = Math.floor(letters.length - 1 - (least * bigramsInAll) / 2);
  for (let i = 0; i + 2 <= letters.length && missing >= 0; i++) if (!left.grams.has(letters.slice(i, i + 2))) missing--;
  return missing >= 0 || left.letters === letters;
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
