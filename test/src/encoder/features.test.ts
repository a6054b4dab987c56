import { describe, expect, test } from 'vitest';
import { contextFeatures, featuresOf } from '../../../src/encoder/features.ts';

const shared = (a: string, b: string): number => {
  const [first, second] = [featuresOf(a), featuresOf(b)];
  return [...first].filter((hash) => second.has(hash)).length;
};

/** The feature of two neighbouring words, which neither of them has alone. */
const pairOf = (words: string): number[] => {
  const single = new Set(words.split(' ').flatMap((word) => [...featuresOf(word)]));
  return [...featuresOf(words)].filter((hash) => !single.has(hash));
};

describe('featuresOf', () => {
  test.each([
    ['case', 'Delete MY account', 'delete my account'],
    ['the width of letters', 'ＶＰＮ logs', 'VPN logs'],
    ['punctuation', 'delete, my account?', 'delete my account'],
    ['the shape of an apostrophe', 'the user’s data', "the user's data"],
    ['repetition', 'data data data data', 'data data'],
  ])('does not tell %s apart', (_, a, b) => {
    expect([...featuresOf(a)].sort()).toEqual([...featuresOf(b)].sort());
  });

  test('gives a word its stem, its four-letter pieces, and the pair with its neighbour', () => {
    // "logs" has its stem and <log, logs, ogs>; "kept" has its stem and <kep, kept, ept>; and there is one pair.
    expect(featuresOf('logs kept')).toHaveLength(4 + 4 + 1);
  });

  test('gives a run of Han characters its single, double and triple characters', () => {
    expect(featuresOf('保存多久')).toHaveLength(4 + 3 + 2);
  });

  test('does not join Han characters across punctuation', () => {
    expect(featuresOf('保存，多久')).toHaveLength(4 + 2);
  });

  test('shares features between forms and compounds of a word', () => {
    expect(shared('deletion', 'deleted')).toBeGreaterThan(0);
    expect(shared('subprocessors', 'processor')).toBeGreaterThan(0);
    expect(shared('deletion', 'cookies')).toBe(0);
  });

  test('keeps the same letters apart where they are a word and a piece of one', () => {
    expect(shared('logs', 'xlogsx')).toBe(1); // the piece "logs", not the word
  });

  test('is empty without letters and digits', () => {
    expect(featuresOf(' ?! …')).toHaveLength(0);
  });

  test('gives unsigned 32-bit numbers that stay the same: a saved model depends on them', () => {
    expect([...featuresOf('ip 保存')]).toMatchInlineSnapshot(`
      [
        3671609766,
        3591810538,
        2604671306,
        2118336572,
        3943228109,
      ]
    `);
  });
});

describe('contextFeatures', () => {
  test('has what only the context has', () => {
    const shared = contextFeatures(featuresOf('cookies'), 'cookies, logs');
    expect(shared.sort()).toEqual([...featuresOf('logs'), ...pairOf('cookies logs')].sort());
  });

  test('is empty without a context', () => {
    expect(contextFeatures(featuresOf('cookies'), '')).toEqual([]);
  });
});
