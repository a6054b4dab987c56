import type { PlacedWords } from './placed-words.ts';

/** A column has so many lines at least. */
const MIN_COLUMN_LINES = 6;
/** Share of a page's width that a column takes at least. */
const MIN_COLUMN_WIDTH = 0.2;
/** Share of a page's lines that may go across both columns: its title, its running head. */
const MAX_ACROSS_SHARE = 0.2;
/** Lines of running text fill this share of their column; cells of a table rarely do. */
const MIN_FILL = 0.6;
/** Share of a column's lines that are so full, and without a gap inside. */
const MIN_FULL_SHARE = 0.5;
/** Part of a page's width in which the gap between two columns is looked for, and its steps in points. */
const [FROM, TO, STEP] = [0.3, 0.7, 2];
/** Points on both sides of the middle of a gap that are free. */
const MIN_MARGIN = 3;
/** A gap as wide as the type is high is more than a space between words. */
const MIN_GAP = 1;
/** A gap inside a line of a column that divides cells. */
const CELL_GAP = 1.6;

type Line = readonly PlacedWords[];

/** Whether a line of a page goes across a place, with words on it or on both sides of it. */
export function isAcross(line: Line, place: number): boolean {
  if (line.some(({ x, width }) => x < place + MIN_MARGIN && x + width > place - MIN_MARGIN)) return true;
  const left = extentOf(line.filter(({ x }) => x < place));
  const right = extentOf(line.filter(({ x }) => x >= place));
  return left !== null && right !== null && right[0] - left[1] < (line[0]?.size ?? 0) * MIN_GAP;
}

/**
 * The middle of the gap between two columns of running text, in points from the left; null where a page has one column.
 * @param lines of the page, each with its words
 */
export function findGutter(lines: readonly Line[]): number | null {
  const pageWidth = lines[0]?.[0]?.pageWidth ?? 0;
  const free: number[] = [];
  for (let place = pageWidth * FROM; place <= pageWidth * TO; place += STEP)
    if (divides(lines, place, pageWidth)) free.push(place);
  return free[Math.floor(free.length / 2)] ?? null;
}

/** Whether a place lies between two columns of running text. */
function divides(lines: readonly Line[], place: number, pageWidth: number): boolean {
  const apart = lines.filter((line) => !isAcross(line, place));
  if (lines.length - apart.length > lines.length * MAX_ACROSS_SHARE) return false;
  const sides = [
    apart.map((line) => line.filter(({ x }) => x < place)),
    apart.map((line) => line.filter(({ x }) => x >= place)),
  ];
  return sides.every((side) =>
    isColumn(
      side.filter((line) => line.length > 0),
      pageWidth,
    ),
  );
}

/** Whether lines are those of a column of running text. */
function isColumn(lines: readonly Line[], pageWidth: number): boolean {
  if (lines.length < MIN_COLUMN_LINES) return false;
  const [from, to] = extentOf(lines.flat()) ?? [0, 0];
  const width = to - from;
  if (width < pageWidth * MIN_COLUMN_WIDTH) return false;
  const full = lines.filter((line) => {
    const [start, end] = extentOf(line) ?? [0, 0];
    return end - start >= width * MIN_FILL && !hasCells(line);
  });
  return full.length >= lines.length * MIN_FULL_SHARE;
}

/** Whether a wide gap divides a line; the mark of a list item, at its start, may stand apart. */
function hasCells(line: Line): boolean {
  const sorted = [...line].sort((a, b) => a.x - b.x);
  return sorted.some((word, i) => {
    const before = sorted[i - 1];
    return i > 1 && before && word.x - (before.x + before.width) > word.size * CELL_GAP;
  });
}

/** Where words begin and end; null without any. */
function extentOf(words: Line): readonly [from: number, to: number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, width } of words) [from, to] = [Math.min(from, x), Math.max(to, x + width)];
  return words.length === 0 ? null : [from, to];
}
