import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFile } from '../../../../index/read/mapped-text.ts';
import { foldWhiteSpace, linesOf } from '../../../../index/read/plain/lines.ts';
import { textsOf } from '../../../support/lines.ts';

const fold = (text: string): string => foldWhiteSpace(fromFile(text, 0, text.length)).text;

describe('foldWhiteSpace', () => {
  test.each([
    ['runs of spaces become one', 'privacy   statement', 'privacy statement'],
    ['tabs and no-break spaces too', 'a\t\u00a0 b', 'a\tb'],
    ['Han characters that a layout spaced out are put together', '个 人 信 息', '个人信息'],
    ['with the signs between them', '我 们 。 您 好', '我们。您好'],
    ['but a single space between Han words is a space', '个人信息 保护', '个人信息 保护'],
    ['and so is one beside Latin words', 'IP 地址 和 ID', 'IP 地址 和 ID'],
  ])('%s: %j', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe('linesOf', () => {
  test('leaves out blank lines and counts them', () => {
    const lines = linesOf('one\n\n \n  two  \nthree');
    expect(lines.map(({ text, gap }) => [text, gap])).toEqual([
      ['one', 0],
      ['two', 2],
      ['three', 0],
    ]);
  });

  test.each([
    ['Windows line ends', 'one\r\ntwo\r\n', ['one', 'two']],
    ['no line end at the end', 'one\ntwo', ['one', 'two']],
    ['nothing but white space', ' \n\t\n\u3000', []],
    ['an empty file', '', []],
    ['a zero-width no-break space', '\ufeffone', ['one']],
  ])('reads a file with %s', (_, file, expected) => {
    expect(textsOf(linesOf(file))).toEqual(expected);
  });

  test('keeps every character that is no white space, at its offset in the file', () => {
    const file = fc.string({
      unit: fc.constantFrom('a', 'B', '信', '。', ' ', '\n', '\t', '\r', '\u3000', '😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(file, (text) => {
        const lines = linesOf(text);
        const kept = lines.flatMap((line) => [...line.at.keys()].map((i) => [line.at[i], line.text[i]] as const));
        const solid = [...text.split('').entries()].filter(([, char]) => /\S/.test(char));
        expect(kept.filter(([, char]) => /\S/.test(char ?? ' '))).toEqual(solid);
      }),
    );
  });
});
