import { describe, expect, test } from 'vitest';
import phrasingOdds from '../../../src/models/phrasing-odds.json' with { type: 'json' };
import { readPhrasingOdds } from '../../../src/models/read-phrasing-odds.ts';

const read = (weights: unknown) =>
  readPhrasingOdds('odds.json', { made: '2026-11-30', data: 'questions', score: { phrases: 3 }, weights });

describe('readPhrasingOdds', () => {
  test('gives each phrase its odds', () => {
    expect([...read({ '2.5': ['iso 72', '渗透'], '-1.0': ['say'] }).weights]).toEqual([
      ['iso', 2.5],
      ['72', 2.5],
      ['渗透', 2.5],
      ['say', -1],
    ]);
  });

  test.each<[string, unknown, string]>([
    ['odds are no number', { much: ['iso'] }, '"much" of weights is no log odds'],
    ['odds say nothing', { '0': ['iso'] }, '"0" of weights is no log odds'],
    ['phrases are no list', { '1.0': 'iso' }, '"1.0" of weights is not a list'],
    ['a phrase stands twice', { '1.0': ['iso'], '2.0': ['iso'] }, 'the phrase "iso" stands in it twice'],
    ['a phrase is empty', { '1.0': ['iso  soc'] }, 'a line of phrases is empty'],
    ['there are none', undefined, 'weights is missing'],
  ])('refuses a file when %s', (_, weights, fact) => {
    expect(() => read(weights)).toThrow(`Cannot use odds.json: ${fact}`);
  });

  test('reads the file that the engine uses, as many phrases as it says', () => {
    const { weights, score } = readPhrasingOdds('src/models/phrasing-odds.json', phrasingOdds);
    expect(weights.size).toBe(score['phrases']);
  });
});
