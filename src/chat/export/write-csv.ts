import type { QuoteTable } from './quote-table.ts';

/**
 * Beginnings by which spreadsheets take a text for a formula, also in full width; white space before them is passed over
 * (owasp.org "CSV Injection").
 */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠\t\r|%]/u;

/** A cell in quotation marks; one that looks like a formula gets an apostrophe, so that it is read as text. */
const cell = (text: string): string => `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;

/** A table as CSV (RFC 4180), which begins with a byte order mark so that spreadsheets read it as UTF-8. */
export const writeCsv = ({ head, rows }: QuoteTable): string =>
  `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
