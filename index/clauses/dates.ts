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
const HAN = /((?:19|20)\d\d)\s{0,3}年\s{0,3}(\d{1,2})\s{0,3}月\s{0,3}(\d{1,2})\s{0,3}日/u;
/** Years of the Republic of China: year 1 is 1912. */
const MINGUO = /民[國国]\s{0,3}(\d{2,3})\s{0,3}年\s{0,3}(\d{1,2})\s{0,3}月\s{0,3}(\d{1,2})\s{0,3}日/u;
const MINGUO_OFFSET = 1911;
const ISO = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** With dots the day comes first. */
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/;
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/;
const LAST_MONTH = 12;

/** A day of the calendar as YYYY-MM-DD; null for the thirtieth of February and its like. */
function iso(year: string | number | undefined, month: number, day: string | undefined): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}
const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1;

type DateRule = readonly [RegExp, (match: RegExpExecArray) => string | null];

const RULES: readonly DateRule[] = [
  [HAN, (m) => iso(m[1], Number(m[2]), m[3])],
  [MINGUO, (m) => iso(Number(m[1]) + MINGUO_OFFSET, Number(m[2]), m[3])],
  [ISO, (m) => iso(m[1], Number(m[2]), m[3])],
  [EN_MONTH_FIRST, (m) => iso(m[3], monthOf(m[1]), m[2])],
  [EN_DAY_FIRST, (m) => iso(m[3], monthOf(m[2]), m[1])],
  [DOTTED, (m) => iso(m[3], Number(m[2]), m[1])],
  // As in the United States, unless the second number can be no day's month.
  [SLASHED, (m) => (Number(m[1]) > LAST_MONTH ? iso(m[3], Number(m[2]), m[1]) : iso(m[3], Number(m[1]), m[2]))],
];

/** Full-width digits and signs as their plain forms, each one character long. */
const plain = (text: string): string =>
  text.replace(/[０-９：／－．（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A date in a text, and the range that prints it. */
function findDate(text: string): { date: string; from: number; to: number } | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = read(match);
    return date ? { date, from: match.index, to: match.index + match[0].length } : null;
  }
  return null;
}

/** The first date in a text as YYYY-MM-DD; null where there is none. Slashes are read as in the United States. */
export const dateIn = (text: string): string | null => findDate(plain(text))?.date ?? null;

const EFFECTIVE = /effective|in effect|takes? effect|valid (?:from|since)|生效|施行/giu;
const UPDATED =
  /(?:updated|revised|modified|amended)|last (?:updated?|revision|revised|change|modified|amended)|version dated|(?:^|\n)[\s*_>#|-]{0,6}(?:date|version)\b|更新|修[订訂]|版本日期/giu;
/** What may stand between such a word and its date. */
const BETWEEN =
  /^(?:[\s:*_()|,–—-]|date|as|of|on|is|was|at|the|from|since|starting|beginning|version|日期|时间|時間|于|於|為|为|在|日|自){0,12}$/iu;
/** A date stands this close behind the words that announce it. */
const NEAR = 40;
/** Characters before such a word that tell what it speaks of. */
const BEFORE = 70;
const POLICY =
  /policy|policies|notice|statement|version|document|agreement|政策|声明|聲明|协议|協議|指引|版本|last|本/i;
const LAW = /\b(?:GDPR|CCPA|CPRA|LGPD|PIPL|COPPA|[Aa]ct|[Ll]aws?|Regulation|Directive|Shield|Framework)\b|》|[法例]$/u;
const FORMER = /previous|prior|former|earlier|superseded|上一版|旧版|舊版|历史版本|此前/i;
/** "our October 31, 2025 Privacy Policy" is the version before. */
const NAMES_VERSION = /^\s*(?:version of|privacy|policy|notice|statement|版本?的)/i;
/** "本政策于2023年5月1日起生效": in Chinese the date may come first. */
const HAN_EFFECTIVE = /^\s*(?:日?起)?(?:正式)?(?:生效|施行|实施)/u;
const HAN_UPDATED = /^\s*(?:最[后近])?(?:更新|修订)/u;

/** The dates from which a policy is effective and at which it was last updated, as its text states them. */
export function policyDates(text: string): { effective: string | null; updated: string | null } {
  const read = plain(text);
  return {
    effective: dateBehind(read, EFFECTIVE) ?? dateBefore(read, HAN_EFFECTIVE),
    updated: dateBehind(read, UPDATED) ?? dateBefore(read, HAN_UPDATED),
  };
}

function dateBehind(text: string, cue: RegExp): string | null {
  for (const match of text.matchAll(cue)) {
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + NEAR);
    const found = findDate(behind);
    if (
      !found ||
      !BETWEEN.test(behind.slice(0, found.from)) ||
      NAMES_VERSION.test(text.slice(end + found.to, end + found.to + 20))
    )
      continue;
    if (speaksOfPolicy(text, match.index)) return found.date;
  }
  return null;
}

/** False where the sentence is on a law, or on a version before this one. */
function speaksOfPolicy(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split(/[.。;；\n]/)
      .at(-1) ?? '';
  return !FORMER.test(before) && (!LAW.test(before) || POLICY.test(before));
}

function dateBefore(text: string, cue: RegExp): string | null {
  for (const match of text.matchAll(new RegExp(HAN.source, 'gu'))) {
    const end = match.index + match[0].length;
    const before =
      text
        .slice(Math.max(0, match.index - BEFORE), match.index)
        .split(/[。；\n]/)
        .at(-1) ?? '';
    if (
      cue.test(text.slice(end, end + 12)) &&
      /(?:政策|声明|协议|指引|版本)[^。]{0,12}$/u.test(before) &&
      !FORMER.test(before)
    )
      return iso(match[1], Number(match[2]), match[3]);
  }
  return null;
}
