import stringWidth from 'string-width';
import { printable } from '../../printable.ts';

/** A column of a table: its heading, the most columns of the terminal that it takes, and how it is aligned. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'right';
}

/** Draws rows under headings, a line each; what does not fit into its column is cut. */
export const drawTable = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string[] =>
  [columns.map(({ heading }) => heading), ...rows].map((row) => drawRow(columns, row));

/** One row of a table. */
function drawRow(columns: readonly TableColumn[], row: readonly string[]): string {
  const cells = columns.map(({ width, align }, at) => {
    const text = cutToWidth(printable(row[at] ?? ''), width);
    const pad = ' '.repeat(width - stringWidth(text));
    return align === 'right' ? pad + text : text + pad;
  });
  return cells.join('  ').trimEnd();
}

/** A text of at most so many columns; a longer one is cut at a character and ends in "…". */
function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (stringWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
