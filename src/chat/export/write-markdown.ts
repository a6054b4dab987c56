import type { QuoteTable } from './quote-table.ts';

/** A cell in which nothing of the text is markup, and which stays on one line. */
const cell = (text: string): string =>
  text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\|`*_<>[\]#~]/gu, '\\$&')
    .trim();

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table in Markdown. */
export const writeMarkdown = ({ head, rows }: QuoteTable): string =>
  [line(head.map(cell)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('');
