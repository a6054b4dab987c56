/** Words of a page at their place: points from its lower left corner. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type in points. */
  readonly size: number;
  readonly font: string;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly pageHeight: number;
  /** Cells where wide gaps divide the line: a row of a table. */
  readonly cells: readonly string[];
}

/** Words whose base lines differ by less than this share of the type's height stand on one line. */
const SAME_LINE = 0.4;
/** A gap this many times as wide as the type's height divides two columns or two cells. */
const MIN_GAP = 1.6;
/** Share of the lines of a page that must leave its middle free where it has two columns. */
const MIN_COLUMN_SHARE = 0.7;
const MIN_COLUMN_LINES = 6;

/** The lines of a page in reading order: of two columns the left one first. */
export function linesOfPage(words: readonly PlacedWords[], page: number): PageLine[] {
  const kept = words.filter(({ text }) => text.trim());
  const middle = columnGap(kept);
  if (middle === null) return linesOf(kept, page);
  const columns = [kept.filter(({ x }) => x < middle), kept.filter(({ x }) => x >= middle)];
  const [left = [], right = []] = columns;
  const top = Math.max(...right.map(({ y }) => y));
  const above = left.filter(({ y }) => y > top + 1);
  return [above, left.filter(({ y }) => y <= top + 1), right].flatMap((column) => linesOf(column, page));
}

/** Where the gap between two columns of running text is; null where a page has one column. */
function columnGap(words: readonly PlacedWords[]): number | null {
  const middle = (words[0]?.pageWidth ?? 0) / 2;
  const left = words.filter(({ x, width }) => x + width <= middle + 4);
  const right = words.filter(({ x }) => x >= middle - 4);
  const across = words.length - left.length - right.length;
  const wide = right.filter(({ width, size }) => width > size * 8).length;
  const apart = across <= words.length * (1 - MIN_COLUMN_SHARE) * 0.3;
  const both = Math.min(left.length, right.length) >= MIN_COLUMN_LINES;
  return apart && both && wide >= right.length * 0.5 ? middle - 4 : null;
}

function linesOf(words: readonly PlacedWords[], page: number): PageLine[] {
  const sorted = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PlacedWords[][] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * SAME_LINE) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => lineOf(group, page));
}

function lineOf(group: readonly PlacedWords[], page: number): PageLine {
  const words = [...group].sort((a, b) => a.x - b.x);
  const cells: string[] = [''];
  let right: number | null = null;
  for (const word of words) {
    const gap: number = right === null ? 0 : word.x - right;
    if (gap > word.size * MIN_GAP && cells.at(-1)?.trim() && !isMark(cells.at(-1) ?? '')) cells.push('');
    const last = cells.at(-1) ?? '';
    const space = gap > word.size * 0.15 && !/\s$/.test(last) && !/^\s/.test(word.text) && last ? ' ' : '';
    cells[cells.length - 1] = last + space + word.text;
    right = word.x + word.width;
  }
  const main = words.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const trimmed = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return {
    text: trimmed.join(' '),
    cells: trimmed,
    page,
    x: words[0]?.x ?? 0,
    right: right ?? 0,
    y: main.y,
    size: main.size,
    font: main.font,
    pageHeight: main.pageHeight,
  };
}

/** "•" or "1.": the mark of a list item, which stands apart from its text. */
const isMark = (text: string): boolean =>
  /^\s*(?:[•·▪●○■–*-]|[(（]?[\p{L}\d]{1,4}(?:\.\d{1,2}){0,3}[.)）、]?)\s*$/u.test(text);
