import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['cloud', 'cloud', 0],
    ['cloud', 'clouds', 1],
    ['cloud', 'coud', 1],
    ['cloud', 'clowd', 1],
    ['huawei', 'hauwei', 1], // neighbours swapped count once
    ['alibaba', 'alibba', 1],
    ['kingsoft', 'kinsgoft', 1],
    ['kingsoft', 'kingosft', 1],
    ['huawei', 'hwaui', 3],
    ['', 'abc', 3],
    ['ca', 'abc', 3], // optimal string alignment: no edit inside a swap
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(editDistance(a, b, 9)).toBe(expected);
    expect(editDistance(b, a, 9)).toBe(expected);
  });

  test('is above the limit as soon as it cannot be within', () => {
    expect(editDistance('retention', 'transfer', 2)).toBeGreaterThan(2);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

  test('is symmetric, zero for equal words alone, and never longer than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const found = editDistance(a, b, 99);
        expect(found).toBe(editDistance(b, a, 99));
        expect(found === 0).toBe(a === b);
        expect(found).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(found).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  test('with a limit says the same as without, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const [exact, limited] = [editDistance(a, b, 99), editDistance(a, b, most)];
        if (exact <= most) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(most);
      }),
    );
  });
});
