import LineBreaker from 'linebreak';
import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that stay together on a line: a Latin word, or a wide character with the punctuation that belongs to it. */
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

/**
 * The algorithm lets curly quotation marks cling to both sides, as it cannot know which way they face in every language.
 * Here they face one way, so they are read as brackets: Chinese text may break before “ and behind ”.
 */
const asBrackets = (word: string): string => word.replace(/\p{Pi}/gu, '〈').replace(/\p{Pf}/gu, '〉');

/** Offsets in a word where a line may break by the Unicode algorithm (UAX #14). */
function breaksIn(word: string): ReadonlySet<number> {
  const breaker = new LineBreaker(asBrackets(word));
  const offsets = new Set<number>();
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) offsets.add(at.position);
  return offsets;
}

/** Cuts a text into pieces: at white space, and beside wide characters where a line may break. Web addresses stay whole. */
function piecesOf(paragraph: string): Piece[] {
  return paragraph
    .split(/[ \t]+/)
    .filter(Boolean)
    .flatMap(piecesOfWord);
}

function piecesOfWord(word: string): Piece[] {
  const pieces: Piece[] = [];
  const parts = [...graphemes.segment(word)];
  if (!parts.some(({ segment }) => isWide(segment))) return [{ text: word, width: stringWidth(word), spaced: true }];
  const breaks = breaksIn(word);
  parts.forEach(({ segment, index }, i) => {
    const last = pieces.at(-1);
    const isBesideWide = isWide(segment) || isWide(parts[i - 1]?.segment ?? '');
    if (!last || (isBesideWide && breaks.has(index)))
      pieces.push({ text: segment, width: widthOf(segment), spaced: !last });
    else {
      last.text += segment;
      last.width += widthOf(segment);
    }
  });
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
