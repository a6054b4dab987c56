import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLetters, similarity } from '../../../index/outline/similarity.ts';

describe('similarity', () => {
  test.each([
    ['the same words in another layout', 'How to  contact us.', 'how to contact us', 1, 1],
    ['one word more', 'how huawei cloud shares your data', 'how cloud shares your data', 0.75, 0.95],
    ['another title', 'how to contact us', 'cookies', 0, 0.2],
    ['nothing in common', 'abc', 'xyz', 0, 0],
    ['one letter', 'a', 'ab', 0, 0],
  ])('of %s', (_, a, b, least, most) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(similarity(a, b)).toBeLessThanOrEqual(most);
  });

  test('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const alike = similarity(a, b);
        return alike === similarity(b, a) && alike >= 0 && alike <= 1;
      }),
    );
  });

  test('bareLetters forgets layout, case and full width', () => {
    expect(bareLetters(' Ａ-1、 How？ 信息 ')).toBe('a1how信息');
  });
});
