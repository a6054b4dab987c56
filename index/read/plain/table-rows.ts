import { markerOf } from '../marker.ts';
import type { Line } from './lines.ts';

/** What stands between the cells of a row: a tab, or an upright stroke with space around it. */
const CELL_END = /\t|\s\|\s|^\|\s*|\s*\|$/;
/** Rows that make a table; a single line with a stroke may be a line of links. */
const MIN_ROWS = 2;
/** A row that names the columns has short cells, no numbers, and at least this many rows with it. */
const MIN_ROWS_WITH_HEAD = 3;
const MAX_HEAD_CELL_LENGTH = 30;

/** The rows of the tables in a text that keeps one row a line. */
export interface TableRows {
  readonly rows: ReadonlySet<Line>;
  /** Those that name the columns. */
  readonly heads: ReadonlySet<Line>;
}

const cellsOf = (text: string): string[] => text.split(CELL_END).filter((cell) => cell.trim());

/** The rule below the names of the columns: "--- | ---". */
const isRule = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes('--');

/** Two cells or more. A number, tab and title ("1.⇥Scope") are no row but a heading. */
function isRow({ text }: Line): boolean {
  if (isRule(text)) return true;
  const cells = cellsOf(text);
  return cells.length >= 2 && (markerOf(text)?.length ?? 0) < (cells[0]?.length ?? 0);
}

/** Finds tables: neighbouring lines of two cells or more, set apart by tabs or by strokes. */
export function findTableRows(lines: readonly Line[]): TableRows {
  const [rows, heads] = [new Set<Line>(), new Set<Line>()];
  let run: Line[] = [];
  const close = () => {
    if (run.length >= MIN_ROWS) for (const line of run) rows.add(line);
    const [first] = run;
    if (first && run.length >= MIN_ROWS_WITH_HEAD && namesColumns(first.text)) heads.add(first);
    run = [];
  };
  for (const line of lines) {
    if (line.gap > 0 || !isRow(line)) close();
    if (isRow(line)) run.push(line);
  }
  close();
  return { rows, heads };
}

const namesColumns = (text: string): boolean =>
  cellsOf(text).every((cell) => cell.length <= MAX_HEAD_CELL_LENGTH && !/[\d.。@]/.test(cell));
