import { findGutter, isAcross } from './find-gutter.ts';
import { groupByLine } from './group-by-line.ts';
import type { PlacedWords } from './placed-words.ts';

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

/** A gap this many times as wide as the type's height divides two columns or two cells. */
const MIN_GAP = 1.6;

/** The lines of a page in reading order: of two columns the left one first, down to a line that goes across both. */
export function linesOfPage(words: readonly PlacedWords[], page: number): PageLine[] {
  const lines = groupByLine(words.filter(({ text }) => text.trim()));
  const gutter = findGutter(lines);
  const drawn = (group: readonly (readonly PlacedWords[])[]) => group.map((line) => lineOf(line, page));
  if (gutter === null) return drawn(lines);
  const read: PageLine[] = [];
  let [left, right]: [PlacedWords[], PlacedWords[]] = [[], []];
  const closeBand = () => {
    read.push(...drawn(groupByLine(left)), ...drawn(groupByLine(right)));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (isAcross(line, gutter)) {
      closeBand();
      read.push(lineOf(line, page));
    } else for (const word of line) (word.x < gutter ? left : right).push(word);
  }
  closeBand();
  return read;
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
