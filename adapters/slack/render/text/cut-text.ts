/** Where a text may be cut, best first: after a line, after a sentence, after a word. */
const BREAKS: readonly RegExp[] = [/\n/gu, /[.!?;](?=\s)|[。！？；]/gu, /\s+/gu];

/**
 * Cuts a text into pieces after a line, else after a sentence, else after a word, and never within a character. Joined, the
 * pieces are the text.
 * @param maxSize the largest size of a piece
 * @param sizeOf the size of a piece, by default its length in UTF-16 units; at least that, and never smaller for a longer piece
 */
export function cutText(
  text: string,
  maxSize: number,
  sizeOf: (piece: string) => number = (piece) => piece.length,
): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maxSize || sizeOf(rest) > maxSize) {
    const piece = rest.slice(0, findBreak(rest.slice(0, longestFit(rest, maxSize, sizeOf))));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest ? [...pieces, rest] : pieces;
}

/** Shortens a text to a length in UTF-16 units: it is cut after a word and ends with "…". */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const [first = ''] = cutText(text, maxLength - 1);
  return `${first.trimEnd()}…`;
}

/** Length of the longest beginning that fits, by binary search; at least one character. */
function longestFit(text: string, maxSize: number, sizeOf: (piece: string) => number): number {
  let [fits, fails] = [0, Math.min(text.length, maxSize) + 1];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (sizeOf(text.slice(0, middle)) <= maxSize) fits = middle;
    else fails = middle;
  }
  if (/[\ud800-\udbff]/.test(text[fits - 1] ?? '') && fits > 1) fits--;
  return Math.max(fits, 1, String.fromCodePoint(text.codePointAt(0) ?? 0).length > fits ? 2 : 1);
}

/** The position of the best break in the second half of a text; its end when there is none. */
function findBreak(text: string): number {
  for (const pattern of BREAKS) {
    const ends = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last > text.length / 2) return last;
  }
  return text.length;
}
