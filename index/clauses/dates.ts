const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = MONTHS.map(
  (month) => `${month.slice(0, 3)}(?:${month.slice(3)})?${month === 'september' ? '|sept' : ''}`,
).join('|');

const EN_MONTH_FIRST = new RegExp(`(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`, 'iu');
const EN_DAY_FIRST = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\.?,?\\s+((?:19|20)\\d\\d)`, 'iu');
const HAN = /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const ISO = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/;
const US = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/;

/** A day of the calendar as YYYY-MM-DD; null for the thirtieth of February and its like. */
function iso(year: string | undefined, month: number, day: string | undefined): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}
const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1;

/** The first date in a text as YYYY-MM-DD; null where there is none. Slashes are read as in the United States. */
export function dateIn(text: string): string | null {
  let match = HAN.exec(text) ?? ISO.exec(text);
  if (match) return iso(match[1], Number(match[2]), match[3]);
  match = EN_MONTH_FIRST.exec(text);
  if (match) return iso(match[3], monthOf(match[1]), match[2]);
  match = EN_DAY_FIRST.exec(text);
  if (match) return iso(match[3], monthOf(match[2]), match[1]);
  match = US.exec(text);
  return match ? iso(match[3], Number(match[1]), match[2]) : null;
}

const EFFECTIVE =
  /(?:effective(?: date| as of)?|in effect|takes? effect|生效(?:日期|时间)?)\s*(?:is|on|:|：|as of)?\s*/giu;
const UPDATED =
  /(?:(?:last |latest )?(?:updated|revised|modified|amended)(?: on| date)?|last (?:update|revision)|更新(?:日期|时间|于)?|修订(?:日期|时间|于)?)\s*(?:is|on|:|：)?\s*/giu;
/** A date belongs to the words right before it. */
const NEAR = 24;

/** The dates from which a policy is effective and at which it was last updated, as its text states them. */
export function policyDates(text: string): { effective: string | null; updated: string | null } {
  const after = (cue: RegExp): string | null => {
    for (const match of text.matchAll(cue)) {
      const end = match.index + match[0].length;
      const date = dateIn(text.slice(end, end + NEAR));
      if (date) return date;
    }
    return null;
  };
  return { effective: after(EFFECTIVE), updated: after(UPDATED) };
}
