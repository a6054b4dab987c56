import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../adapters/console/wrap-text.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly width: number;
  readonly indent?: number;
  readonly lines: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'Latin between words', text: 'one two three', width: 7, lines: ['one two', 'three'] },
  { name: 'a line that is just full', text: 'one two', width: 7, lines: ['one two'] },
  { name: 'Chinese anywhere, two columns each', text: '我们不会出售', width: 8, lines: ['我们不会', '出售'] },
  { name: 'an odd column is left free', text: '我们不会出售', width: 9, lines: ['我们不会', '出售'] },
  {
    name: 'mixed: a Latin word whole',
    text: '我们使用cookies识别您',
    width: 10,
    lines: ['我们使用', 'cookies识', '别您'],
  },
  {
    name: 'no closing punctuation at the beginning',
    text: '我们不会，出售。',
    width: 8,
    lines: ['我们不', '会，出', '售。'],
  },
  { name: 'no opening bracket at the end', text: '服务商（地址）', width: 8, lines: ['服务商', '（地址）'] },
  { name: 'curly quotation marks cling', text: '提供“产品”时', width: 6, lines: ['提供', '“产品”', '时'] },
  {
    name: 'book titles and enumeration commas cling',
    text: '按《政策》、法律',
    width: 8,
    lines: ['按《政', '策》、法', '律'],
  },
  { name: 'an ellipsis does not begin a line', text: '数据……好', width: 5, lines: ['数', '据……', '好'] },
  { name: 'a dash of two characters is not parted', text: '等待——好', width: 5, lines: ['等待', '——好'] },
  { name: 'a number stays with its percent sign', text: '占比约50％以上', width: 8, lines: ['占比约', '50％以上'] },
  {
    name: 'a long word has a line of its own, whole',
    text: 'see https://example.com/a/long/address now',
    width: 12,
    lines: ['see', 'https://example.com/a/long/address', 'now'],
  },
  {
    name: 'a long word between wide brackets stays whole too',
    text: '控制台（https://example.com/home）',
    width: 12,
    lines: ['控制台（', 'https://example.com/home', '）'],
  },
  { name: 'wide punctuation without end is cut', text: '。。。。。。', width: 4, lines: ['。。', '。。', '。。'] },
  { name: 'emoji count two and stay whole', text: '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', width: 4, lines: ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧'] },
  {
    name: 'combining marks stay with their letter',
    text: 'cafe\u0301 ole\u0301',
    width: 4,
    lines: ['cafe\u0301', 'ole\u0301'],
  },
  { name: 'indented', text: 'one two three', width: 9, indent: 2, lines: ['  one two', '  three'] },
  {
    name: 'line breaks are kept, empty lines not indented',
    text: 'a\n\nb',
    width: 9,
    indent: 2,
    lines: ['  a', '', '  b'],
  },
  { name: 'white space is one space', text: '  a \t  b ', width: 9, lines: ['a b'] },
  { name: 'a no-break space holds together', text: 'in line\u00a010', width: 8, lines: ['in', 'line 10'] },
  { name: 'a no-break space holds Chinese too', text: '文件第\u00a010\u00a0行', width: 8, lines: ['文件', '第 10 行'] },
  { name: 'nothing', text: '', width: 9, lines: [''] },
  { name: 'a width that leaves no room', text: '中文 ab', width: 1, indent: 4, lines: ['    中', '    文', '    ab'] },
];

describe('wrapText breaks', () => {
  test.each(CASES)('$name', ({ text, width, indent, lines }) => {
    expect(wrapText(text, width, indent)).toEqual(lines);
  });
});

const words = fc.stringMatching(/^[a-z0-9@.:/-]{1,30}$/);
const han = fc.stringMatching(/^[我们会不在（）“”，。数据出售]{1,12}$/);
const texts = fc
  .array(fc.oneof(words, han, fc.constantFrom('👩‍💻', ' ', '  ')), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('wrapText keeps every character, and only a word that no line holds is wider than the width', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 90 }), fc.integer({ min: 0, max: 4 }), (text, width, indent) => {
      const lines = wrapText(text, width, indent);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines.filter((one) => stringWidth(one) > width))
        expect(line.trim()).toMatch(/^[^\s\p{Script=Han}]+$/u);
    }),
  );
});
