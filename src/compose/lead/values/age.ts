import { placeOf } from './place-of.ts';
import { readNumber } from './read-number.ts';
import type { FoundValue, ValueKind } from './value.ts';

const ASKS =
  /\b(?:how old|what age|which age|age (?:limit|requirement|threshold)|minimum age)\b|几岁|多少岁|多大(?!的?(?:规模|范围))|年龄(?:要求|限制|是多少|门槛)/iu;

const ENGLISH =
  /\b(?:(?:under|below|over|above|at least|younger than|older than) )?(?:the age of (\d{1,2})|(\d{1,2})[ -]years?(?: old| of age|-old)|(?<=\b(?:under|aged|age of|below) )(\d{1,2})\b)/giu;
const CHINESE =
  /(?:不满|未满|年满|满)?\s?(?:(\d{1,2})|([一二]?十[一二三四五六七八九]?))\s?[周足]?[岁歲](?:以下|以上)?/gu;

/** Numbers of a sentence that may be ages without saying so: "8 to 15 with a parent". */
const OTHER_NUMBER = /(?<![\d.-])\d{1,2}(?![\d.%-])/gu;

function findAges(sentence: string, pattern: RegExp): FoundValue[] {
  const numbers = new Set(Array.from(sentence.matchAll(OTHER_NUMBER), ([digits]) => Number(digits)));
  if (numbers.size > 1) return [];
  return [...sentence.matchAll(pattern)].map((match) => {
    const word = match.slice(1).find(Boolean) ?? '';
    const years = /^\d/u.test(word) ? Number(word) : readNumber(word);
    return { key: String(years), ...placeOf(match) };
  });
}

/** From or to which age something holds: "under the age of 14", "未满18岁". */
export const age: ValueKind = {
  isAsked: (question) => ASKS.test(question),
  isFoundBeside: true,
  find: (sentence, language) => findAges(sentence, language === 'zh' ? CHINESE : ENGLISH),
  say: ({ key }, language) => (language === 'zh' ? `${key} 岁` : `${key} years`),
};
