import type { MappedText } from '../mapped-text.ts';
import { markerOf } from '../marker.ts';
import { LineJoiner } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { Paragraph, Reading } from './paragraph.ts';

const TERMINAL = /[.?!;:。？！；：][\s"'”’)）\]】]*$/u;

const width = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/** Reads text broken at a fixed width: puts the lines of a paragraph together again, and the cells of a table row. */
export function readWrapped(lines: readonly Line[]): Reading {
  const gap = modalGap(lines);
  const full = [...lines].map((line) => width(line.text)).sort((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 0;
  const table = tableLines(lines, full * 0.6);
  const groups: { lines: Line[]; row: boolean }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const group = groups.at(-1);
    const row = table.has(line);
    const starts =
      !before ||
      !group ||
      (row
        ? !group.row || /^\p{Lu}/u.test(line.text)
        : startsParagraph(before, line, gap, group.row) ||
          (group.lines.length === 1 && isTitleOver(before, line, full)));
    if (starts) groups.push({ lines: [line], row });
    else group.lines.push(line);
  });
  const paragraphs = groups.map((group, i): Paragraph => {
    const next = groups[i + 1]?.lines[0];
    const first = group.lines[0];
    return {
      ...unwrap(group.lines),
      page: first?.page ?? 0,
      fresh: true,
      gapAfter: (next?.gap ?? 1) - gap,
      row: group.row,
    };
  });
  return { paragraphs, dropped: [] };
}

/** The commonest number of blank lines between two lines: the line spacing. */
function modalGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function startsParagraph(before: Line, line: Line, gap: number, afterTable: boolean): boolean {
  if (markerOf(line.text)?.kind === 'item') return true;
  if (line.afterCut) return TERMINAL.test(before.text) || afterTable;
  return line.gap > gap || afterTable;
}

const MAX_TITLE_WORDS = 9;
const NO_TITLE_END = /[.?!;:,。？！；：，、-][\s"'”’)）\]】]*$/u;

const DATE_LINE = /^(?:effective|(?:last )?(?:updated|revised|modified)|version|date|生效|更新|发布|版本)/iu;

/**
 * Whether a line is a title right above its text: it ends where the next word would have had room, in no sentence, and what
 * follows it is a line of text. Lines of an address are short as well, one and all.
 */
function isTitleOver(title: Line, line: Line, full: number): boolean {
  const [next = ''] = line.text.split(/\s/u, 1);
  const hadRoom = width(title.text) + 1 + width(next) <= full * 0.7;
  const isTitle =
    title.text.split(/\s+/u).length <= MAX_TITLE_WORDS && /^[\p{Lu}\p{N}\p{Script=Han}]/u.test(title.text);
  const isDate = DATE_LINE.test(line.text);
  const isText =
    /^[\p{Lu}\p{N}\p{Script=Han}"“]/u.test(line.text) && (width(line.text) >= full * 0.7 || TERMINAL.test(line.text));
  return (
    hadRoom && isTitle && (isText || isDate) && !NO_TITLE_END.test(title.text) && markerOf(line.text)?.kind !== 'item'
  );
}

/** Lines of tables: four or more in a row that end far from the margin and in no sentence's end. */
function tableLines(lines: readonly Line[], narrow: number): Set<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  const close = () => {
    if (run.length >= 4) for (const line of run) found.add(line);
    run = [];
  };
  lines.forEach((line, i) => {
    const cell = width(line.text) < narrow && !TERMINAL.test(line.text) && markerOf(line.text)?.kind !== 'item';
    const apart = !line.afterCut && line.gap > 2 && i > 0;
    if (!cell || apart) close();
    if (cell) run.push(line);
  });
  close();
  return found;
}

function unwrap([first, ...others]: readonly Line[]): MappedText {
  const joiner = new LineJoiner(first ?? { text: '', at: [] });
  for (const line of others) joiner.add(line);
  return joiner.joined();
}
