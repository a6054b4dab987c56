import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFile, join, type MappedText, slice, spanOf, trim, without } from '../../../index/read/mapped-text.ts';

const whole = (text: string): MappedText => fromFile(text, 0, text.length);
const words = fc.string({ unit: fc.constantFrom('a', 'é', '信', ' ', '\t', '.', '😀') });
/** Every code unit of a mapped text is the one that stands at its offset in the file. */
const isTrue = (file: string, { text, at }: MappedText): boolean =>
  at.length === text.length && [...at.keys()].every((i) => text[i] === file[at[i] ?? -1]);

describe('a mapped text', () => {
  test('of a part of a file knows its offsets in it', () => {
    expect(fromFile('one two', 4, 7)).toEqual({ text: 'two', at: [4, 5, 6] });
  });

  test('stays true to the file through slice, trim and without', () => {
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(20), (file, a, b) => {
        const mapped = slice(whole(file), Math.min(a, b), Math.max(a, b));
        return (
          isTrue(file, mapped) &&
          isTrue(file, trim(mapped)) &&
          isTrue(
            file,
            without(mapped, (i) => i % 3 === 1),
          )
        );
      }),
    );
  });

  test('trim takes white space from both ends and from nowhere else', () => {
    fc.assert(fc.property(words, (file) => trim(whole(file)).text === file.trim()));
  });

  test('join puts glue between parts, at the end of the part before', () => {
    const file = 'per-\nsonal data';
    const joined = join([fromFile(file, 0, 3), fromFile(file, 5, 10)], '+');
    expect(joined).toEqual({ text: 'per+sonal', at: [0, 1, 2, 2, 5, 6, 7, 8, 9] });
    expect(join([fromFile(file, 0, 3), fromFile(file, 5, 10)], '')).toEqual({
      text: 'personal',
      at: [0, 1, 2, 5, 6, 7, 8, 9],
    });
  });

  test('offsets rise from left to right however often it is cut and joined', () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(30), { maxLength: 5 }), (file, cuts) => {
        const bounds = [0, ...cuts.filter((cut) => cut < file.length).sort((a, b) => a - b), file.length];
        const parts = bounds.slice(1).map((end, i) => trim(fromFile(file, bounds[i] ?? 0, end)));
        const { text, at } = join(parts, ' ');
        return at.length === text.length && at.every((offset, i) => i === 0 || offset >= (at[i - 1] ?? 0));
      }),
    );
  });

  test.each([
    ['a text', slice(whole('abcdef'), 2, 4), [2, 4]],
    ['one character', slice(whole('abc'), 1, 2), [1, 2]],
    ['an empty text', slice(whole('abc'), 1, 1), [0, 0]],
  ] as const)('spanOf %s', (_, mapped, span) => {
    expect(spanOf(mapped)).toEqual(span);
  });
});
