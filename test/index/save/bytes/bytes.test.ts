import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../../index/save/bytes/byte-reader.ts';
import { ByteWriter } from '../../../../index/save/bytes/byte-writer.ts';

const UINT = fc.nat(2 ** 32 - 1);
const INT = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
/** Any text, halves of surrogate pairs among them. */
const TEXT = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

/** What is read of something that was written. */
function readBack<T>(write: (into: ByteWriter) => void, read: (from: ByteReader) => T): T {
  const into = new ByteWriter();
  write(into);
  return read(new ByteReader(Buffer.from(into.bytes())));
}

describe('bytes give back', () => {
  test('numbers of 32 bits, with and without sign', () => {
    fc.assert(
      fc.property(fc.array(UINT), fc.array(INT), (numbers, signed) => {
        const found = readBack(
          (into) => {
            into.numbers(numbers);
            for (const one of signed) into.signed(one);
          },
          (from) => [from.numbers(), signed.map(() => from.signed())],
        );
        expect(found).toEqual([numbers, signed]);
      }),
    );
  });

  test('numbers by their differences', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30)), (numbers) => {
        expect(
          readBack(
            (into) => into.rising(numbers),
            (from) => from.rising(),
          ),
        ).toEqual(numbers);
      }),
    );
  });

  test('fractions with all their digits', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(
          readBack(
            (into) => into.float(value),
            (from) => from.float(),
          ),
        ).toBe(value);
      }),
    );
  });

  test('texts, whatever they hold', () => {
    fc.assert(
      fc.property(TEXT, fc.array(TEXT), (text, texts) => {
        const found = readBack(
          (into) => {
            into.text(text);
            into.texts(texts);
          },
          (from) => [from.text(), from.texts()],
        );
        expect(found).toEqual([text, texts]);
      }),
    );
  });
});

test('a number that does not fit is refused', () => {
  const into = new ByteWriter();
  for (const value of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => into.number(value)).toThrow(RangeError);
  for (const value of [0.5, 2 ** 31, -(2 ** 31) - 1]) expect(() => into.signed(value)).toThrow(RangeError);
});
