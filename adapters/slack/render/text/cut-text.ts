/** Where a text may be cut, the best places first: after a line, a sentence, a word. */
const PLACES: readonly RegExp[] = [/\n/gu, /[.!?;](?=\s)|[。！？；]/gu, /\s+/gu];

/**
 * A text in pieces that are each at most so long, cut after a line, else a sentence, else a word, never inside a
 * character. Joined, the pieces are the text.
 * @param sizeOf how long a piece counts: at least its length, and never less with more characters
 */
export function cutText(
  text: string,
  most: number,
  sizeOf: (piece: string) => number = (piece) => piece.length,
): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most || sizeOf(rest) > most) {
    const piece = rest.slice(0, cutAt(rest.slice(0, longestFit(rest, most, sizeOf))));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest ? [...pieces, rest] : pieces;
}

/** A text within a length on one line, cut at a word, with "…" for what is missing. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const [first = ''] = cutText(text, most - 1);
  return `${first.trimEnd()}…`;
}

/** How much of the beginning fits; at least one character. */
function longestFit(text: string, most: number, sizeOf: (piece: string) => number): number {
  let [fits, fails] = [0, Math.min(text.length, most) + 1];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (sizeOf(text.slice(0, middle)) <= most) fits = middle;
    else fails = middle;
  }
  if (/[\ud800-\udbff]/.test(text[fits - 1] ?? '') && fits > 1) fits--;
  return Math.max(fits, 1, String.fromCodePoint(text.codePointAt(0) ?? 0).length > fits ? 2 : 1);
}

/** The best place to cut in the second half of what fits; its end where there is none. */
function cutAt(text: string): number {
  for (const place of PLACES) {
    const ends = [...text.matchAll(place)].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last > text.length / 2) return last;
  }
  return text.length;
}
