import { describe, expect, test } from 'vitest';
import { phrasingScore } from '../../../src/answerability/phrasing-score.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { phrasingOf } from '../../../src/understand/phrasing.ts';

const odds = new Map([
  ['mani', 3],
  ['day', 1],
  ['say', -3],
  ['~fee', 2],
]);
const put = (question: string): number => phrasingScore(phrasingOf(tokensOf(question)), 'words');

describe('phrasingScore', () => {
  test.each<[string, string[], 'words' | 'concepts', number]>([
    ['nothing known: one half', ['cooki'], 'words', 0.5],
    ['nothing at all: one half', [], 'words', 0.5],
    ['what speaks for open: more', ['mani', 'day'], 'words', (4 / 15 + 1) / 2],
    ['what speaks against it: less', ['say'], 'words', (-3 / 15 + 1) / 2],
    ['both: their sum', ['mani', 'say'], 'words', 0.5],
    ['a concept weighs more, as there are fewer', ['~fee'], 'concepts', (2 / 5 + 1) / 2],
  ])('%s', (_, phrases, of, value) => {
    expect(phrasingScore(phrases, of, odds)).toBeCloseTo(value, 10);
  });

  test('stays between 0 and 1, however long the question is', () => {
    const long = new Map(Array.from({ length: 50 }, (_, i) => [`w${i}`, 3]));
    expect(phrasingScore(long.keys(), 'words', long)).toBe(1);
    expect(phrasingScore(long.keys(), 'words', new Map([...long.keys()].map((key) => [key, -3])))).toBe(0);
  });

  test.each([
    ['Exactly how many days are access logs kept?', 'How long do you keep my stuff?'],
    ['Which ISO certificate do you hold?', 'What do you say about cookies?'],
    ['人脸照片几天之内删掉？', '你们会收集我的哪些东西'],
    ['数据存在哪座城市的机房？', '怎么联系你们'],
  ])('"%s" is put more like what policies leave open than "%s"', (open, answered) => {
    expect(put(open)).toBeGreaterThan(0.5);
    expect(put(answered)).toBeLessThan(put(open));
  });
});
