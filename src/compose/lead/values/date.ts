import { placeOf } from './place-of.ts';
import type { FoundValue, ValueKind } from './value.ts';

const ASKS =
  /\b(?:last (?:updated|changed|revised|modified)|effective date|(?:what|which) date|when was .{0,60}(?:updated|changed|revised|published)|update date)\b|更新日期|生效日期|哪[一]?天(?:更新|生效|发布)|(?:什么时候|何时|哪天).{0,6}(?:更新|生效|修订|发布)/iu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b/giu;
const CHINESE = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;

const keyOf = (year = '', month: string | number = '', day = ''): string => `${year}-${Number(month)}-${Number(day)}`;

function findEnglish(sentence: string): FoundValue[] {
  return [...sentence.matchAll(ENGLISH)].map((match) => {
    const [, name, day, year, isoYear, isoMonth, isoDay] = match;
    const key = name ? keyOf(year, MONTHS.indexOf(name.toLowerCase()) + 1, day) : keyOf(isoYear, isoMonth, isoDay);
    return { key, ...placeOf(match) };
  });
}

function findChinese(sentence: string): FoundValue[] {
  return [...sentence.matchAll(CHINESE)].map((match) => {
    const [, year, month, day, isoYear, isoMonth, isoDay] = match;
    return { key: keyOf(year ?? isoYear, month ?? isoMonth, day ?? isoDay), ...placeOf(match) };
  });
}

/** A day of the calendar: "May 26, 2023". */
export const date: ValueKind = {
  isAsked: (question) => ASKS.test(question),
  isFoundBeside: true,
  find: (sentence, language) => (language === 'zh' ? findChinese(sentence) : findEnglish(sentence)),
  say: ({ key }, language) => {
    const [year = '', month = '', day = ''] = key.split('-');
    return language === 'zh'
      ? `${year}年${month}月${day}日`
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
};
