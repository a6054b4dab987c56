import { expect, test } from 'vitest';
import { countPhrasingOdds } from '../../../index/training/count-phrasing-odds.ts';
import { layoutOdds } from '../../../index/training/write/layout-odds.ts';
import { readPhrasingOdds } from '../../../src/models/read-phrasing-odds.ts';

const questions = (count: number, answered: boolean, ...phrases: string[]) =>
  Array.from({ length: count }, () => ({ policy: 'p', answered, phrases }));

test('countPhrasingOdds gives phrases of open questions odds above 0, of answered ones below, and leaves out the rest', () => {
  const odds = countPhrasingOdds([
    ...questions(8, false, 'iso', 'data'),
    ...questions(8, true, 'cooki', 'data'),
    ...questions(3, false, 'rare'),
    ...questions(3, true, 'other'),
  ]);
  expect(odds.get('iso')).toBeGreaterThan(1);
  expect(odds.get('cooki')).toBeLessThan(-1);
  expect(odds.has('data')).toBe(false); // as often in both
  expect(odds.has('rare')).toBe(false); // too rare to tell
});

test('countPhrasingOdds compares pairs of characters with the Chinese questions only', () => {
  const odds = countPhrasingOdds([
    ...questions(20, true, 'data'),
    ...questions(20, false, 'iso'),
    ...questions(8, false, '渗透'),
    ...questions(4, true, '收集'),
    ...questions(4, true, '渗透'),
  ]);
  expect(odds.has('渗透')).toBe(true);
  expect(odds.get('渗透')).toBeCloseTo(0.5, 6); // log((8 + 0.5) / (4 + 0.5)) in steps of 0.5
});

test('layoutOdds writes what readPhrasingOdds reads', () => {
  const odds = new Map([
    ['b', 3],
    ['a', 3],
    ['x'.repeat(107), 3],
    ['渗透', 2.5],
    ['say', -1],
  ]);
  const weights = layoutOdds(odds);
  expect(weights).toEqual({ '3.0': ['a b', 'x'.repeat(107)], '2.5': ['渗透'], '-1.0': ['say'] });
  expect(Object.keys(weights)).toEqual(['3.0', '2.5', '-1.0']);
  const model = { made: '2026-11-30', data: 'd', score: {}, weights };
  expect(new Map(readPhrasingOdds('f', model).weights)).toEqual(odds);
});
