import type { Language } from '../../text/language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date as people write it, with the ISO date behind it: "September 1, 2022 (2022-09-01)". */
export function writeDate(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name || !day) return iso;
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日（${iso}）`
    : `${name} ${Number(day)}, ${year} (${iso})`;
}
