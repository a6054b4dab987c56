import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** May not begin a line: closing brackets and quotation marks, punctuation that ends something, a no-break space. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：？！～…·,.;:?!%\u00a0]/u;
/** May not end a line: opening brackets and quotation marks, a no-break space. */
const OPENING = /[\p{Ps}\p{Pi}\u00a0]$/u;

/** What stays together on a line: a Latin word, or one wide character with the punctuation that clings to it. */
interface Piece {
  text: string;
  width: number;
  /** True where white space stands before it. */
  readonly spaced: boolean;
}

/** Columns of a grapheme; the answer for nearly all of them is known without looking it up. */
const widthOf = (grapheme: string): number => {
  if (/^[ -~]$/.test(grapheme)) return 1;
  return /^[\u4e00-\u9fff]$/.test(grapheme) ? 2 : stringWidth(grapheme);
};

const isWide = (grapheme: string): boolean => widthOf(grapheme) > 1;

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
        last.width += widthOf(segment);
      } else pieces.push({ text: segment, width: widthOf(segment), spaced: before === null });
      before = segment;
    }
  }
  return pieces;
}

/** A piece that no line holds, cut beside its wide characters; what is Latin in it stays whole. */
function cut(piece: Piece, room: number): Piece[] {
  if (piece.width <= room) return [piece];
  const parts: Piece[] = [];
  let wide = true;
  for (const { segment } of graphemes.segment(piece.text)) {
    const last = parts.at(-1);
    if (last && !wide && !isWide(segment)) {
      last.text += segment;
      last.width += widthOf(segment);
    } else parts.push({ text: segment, width: widthOf(segment), spaced: !last && piece.spaced });
    wide = isWide(segment);
  }
  return parts;
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
