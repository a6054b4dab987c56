import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** May not begin a line: closing brackets and quotation marks, punctuation that ends something. */
const CLOSING = /^(?:[\p{Pe}\p{Pf}，。、；：？！…·,.;:?!%]|～)/u;
/** May not end a line: opening brackets and quotation marks. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** What stays together on a line: a Latin word, or one wide character with the punctuation that clings to it. */
interface Piece {
  text: string;
  width: number;
  /** True where white space stands before it. */
  readonly spaced: boolean;
}

const isWide = (grapheme: string): boolean => stringWidth(grapheme) > 1;

/** Between two graphemes without white space: beside a wide one, unless punctuation clings. */
const mayBreak = (before: string, after: string): boolean =>
  (isWide(before) || isWide(after)) && !CLOSING.test(after) && !OPENING.test(before);

function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
    let before: string | null = null;
    for (const { segment } of graphemes.segment(word)) {
      const last = pieces.at(-1);
      if (before !== null && last && !mayBreak(before, segment)) {
        last.text += segment;
        last.width += stringWidth(segment);
      } else pieces.push({ text: segment, width: stringWidth(segment), spaced: before === null });
      before = segment;
    }
  }
  return pieces;
}

/** A run of wide characters and punctuation that no line holds, cut where a line is full; a Latin word stays whole. */
function cut(piece: Piece, room: number): Piece[] {
  const parts = [...graphemes.segment(piece.text)].map(({ segment }) => segment);
  if (piece.width <= room || !parts.some(isWide)) return [piece];
  return parts.map((text, i) => ({ text, width: stringWidth(text), spaced: i === 0 && piece.spaced }));
}

function fill(pieces: readonly Piece[], room: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const { text, width, spaced } of pieces.flatMap((piece) => cut(piece, room))) {
    const gap = spaced && line ? ' ' : '';
    if (line && used + gap.length + width > room) {
      lines.push(line);
      [line, used] = [text, width];
    } else {
      line += gap + text;
      used += gap.length + width;
    }
  }
  return [...lines, line];
}

/**
 * Breaks a text into lines of at most `width` columns, each indented by `indent` spaces; wide characters count two.
 * Latin words are never broken: a longer one (a web address) has a line of its own and is left to the terminal, so
 * that it can be copied whole. A no-break space holds its neighbours together and is printed as a space.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const room = Math.max(1, width - indent);
  const pad = ' '.repeat(indent);
  const lines = text.split('\n').flatMap((paragraph) => fill(piecesOf(paragraph), room));
  return lines.map((line) => (line ? pad + line.replaceAll('\u00a0', ' ') : ''));
}
