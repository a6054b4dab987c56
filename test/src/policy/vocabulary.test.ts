import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/policy/vocabulary.ts';

const TERM = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('a', 'b', 'e', '~', '留', '存', '\ud840'),
});

describe('Vocabulary', () => {
  test('finds every term by its number, and every number by its term', () => {
    fc.assert(
      fc.property(fc.uniqueArray(TERM), fc.array(TERM), (terms, others) => {
        const vocabulary = Vocabulary.of(terms);
        expect(vocabulary.size).toBe(terms.length);
        expect(vocabulary.terms()).toEqual(terms);
        terms.forEach((term, number) => {
          expect(vocabulary.get(term)).toBe(number);
          expect(vocabulary.term(number)).toBe(term);
          expect(vocabulary.firstUnit(number)).toBe(term.charCodeAt(0));
        });
        for (const other of others.filter((one) => !terms.includes(one))) expect(vocabulary.get(other)).toBeUndefined();
      }),
    );
  });
});
