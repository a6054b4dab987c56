import { describe, expect, test } from 'vitest';
import { email, phone } from '../../../../src/compose/lead/values/address.ts';
import { age } from '../../../../src/compose/lead/values/age.ts';
import { date } from '../../../../src/compose/lead/values/date.ts';
import { duration } from '../../../../src/compose/lead/values/duration.ts';
import { organisation } from '../../../../src/compose/lead/values/organisation.ts';
import { readNumber } from '../../../../src/compose/lead/values/read-number.ts';
import type { ValueKind } from '../../../../src/compose/lead/values/value.ts';

const texts = (kind: ValueKind, sentence: string, language: 'en' | 'zh' = 'en') =>
  kind.find(sentence, language).map(({ text }) => text);
const keys = (kind: ValueKind, sentence: string, language: 'en' | 'zh' = 'en') =>
  kind.find(sentence, language).map(({ key }) => key);

test.each([
  ['ninety', 90],
  ['forty-eight', 48],
  ['twelve', 12],
  ['十四', 14],
  ['二十', 20],
  ['一百八十', 180],
  ['两', 2],
])('%s is %i', (word, value) => expect(readNumber(word)).toBe(value));

test('a word that is no number is none', () => expect(readNumber('several')).toBeNaN());

describe('durations', () => {
  test('are the same in both languages', () => {
    expect(keys(duration, 'We reply within 15 working days.')).toEqual(['15 working day']);
    expect(keys(duration, '我们将在十五个工作日内答复', 'zh')).toEqual(['15 working day']);
    expect(keys(duration, '遺失的資料保留一百二十日', 'zh')).toEqual(['120 day']);
  });

  test('keep the words that limit them', () => {
    expect(texts(duration, 'We keep it for up to 90 days.')).toEqual(['up to 90 days']);
    expect(texts(duration, '最多保留90天', 'zh')).toEqual(['90天']);
  });

  test('are not read out of dates, ages or parts of larger numbers', () => {
    expect(keys(duration, '自2022年9月1日起，满14周岁', 'zh')).toEqual([]);
    expect(keys(duration, 'children under 13 years of age')).toEqual([]);
    expect(keys(duration, 'deleted after one hundred and eighty days')).toEqual([]);
  });

  test('are not told where another number has lost its unit', () => {
    expect(keys(duration, 'They are removed within 30 days, and from backups within 60.')).toEqual([]);
  });

  test('without a number are told in the words of the bot', () => {
    expect(texts(duration, 'no longer than is necessary for the purposes')).toEqual(['as long as necessary']);
  });
});

describe('ages', () => {
  test('are read in figures and in words', () => {
    expect(texts(age, 'We do not serve children under the age of 14.')).toEqual(['under the age of 14']);
    expect(keys(age, '不满十四周岁的未成年人', 'zh')).toEqual(['14']);
  });

  test('are left alone where there are several', () => {
    expect(keys(age, '16 and up on your own; 8 to 15 with a parent; under 8, not at all.')).toEqual([]);
  });
});

test('dates are the same in both languages', () => {
  expect(keys(date, 'Last updated: May 26, 2023')).toEqual(['2023-5-26']);
  expect(keys(date, '更新日期：2023年5月26日', 'zh')).toEqual(['2023-5-26']);
});

test('names of companies and authorities end where the name ends', () => {
  expect(texts(organisation, 'Contact the Office of the Australian Information Commissioner.')).toEqual([
    'Office of the Australian Information Commissioner',
  ]);
  expect(texts(organisation, 'It refers to Acme Cloud (Singapore) Private Limited and nobody else.')).toEqual([
    'Acme Cloud (Singapore) Private Limited',
  ]);
});

test('e-mail addresses and telephone numbers', () => {
  expect(texts(email, 'Write to privacy@acme.example.')).toEqual(['privacy@acme.example']);
  expect(texts(phone, 'Call 400-80-13260 in 2023.')).toEqual(['400-80-13260']);
});
