import path from 'node:path';

/** What the name of a file says beside the date that it ends in. */
export interface DatedName {
  /** Without the date, and without what joins the two. */
  readonly stem: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date: string;
}

/** Dates at the end of a name: 2024-07-19, 20240719, 2024年7月19日, 2024-07, 2024年7月, 2024. */
const DATES = [
  /(?<!\d)(?<year>\d{4})(?<join>[-_.]?)(?<month>\d{2})\k<join>(?<day>\d{2})$/u,
  /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/u,
  /(?<!\d)(?<year>\d{4})[-_.](?<month>\d{2})$/u,
  /(?<!\d)(?<year>\d{4})年?$/u,
];
const JOIN = /[\s._()（）-]+$/u;
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];

/**
 * Reads the date that a name ends in.
 * @param base name of a file without its ending
 * @returns null for a name without a date of the calendar
 */
export function dateInName(base: string): DatedName | null {
  const name = base.normalize('NFKC').replace(/[)）\s]+$/u, '');
  for (const form of DATES) {
    const found = form.exec(name);
    if (!found?.groups) continue;
    const { year = '', month, day } = found.groups;
    const date = [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
    if (isDate(date)) return { stem: name.slice(0, found.index).replace(JOIN, ''), date };
  }
  return null;
}

/** The date that the name of a file ends in; null for none. */
export const dateOfFile = (file: string): string | null =>
  dateInName(path.basename(file, path.extname(file)))?.date ?? null;

function isDate(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const day = new Date(`${date}${'-01'.repeat(3 - date.split('-').length)}T00:00:00Z`);
  return year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
