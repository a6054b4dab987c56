import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, shorten } from '../../../../../adapters/slack/render/text/cut-text.ts';

describe('cutText', () => {
  test.each([
    ['after a line', 'First line here.\nSecond one', 20, ['First line here.\n', 'Second one']],
    ['after a sentence', 'First thing. Second thing', 18, ['First thing.', ' Second thing']],
    ['after a Chinese sentence', '第一句话在这里。第二句话', 10, ['第一句话在这里。', '第二句话']],
    ['after a word', 'one two three four', 12, ['one two ', 'three four']],
    ['anywhere where there is no better place', 'aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
    ['never inside a character', '😀😀😀', 3, ['😀', '😀', '😀']],
  ])('cuts %s', (_, text, most, pieces) => {
    expect(cutText(text, most)).toEqual(pieces);
  });

  test('loses no character and keeps to the length, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 20, max: 60 }), (text, most) => {
        const pieces = cutText(text, most);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test.each([
  ['short enough', 20, 'short enough'],
  ['a question that is longer than a label', 20, 'a question that is…'],
  ['一个没有空格的很长很长的问题', 8, '一个没有空格的…'],
])('shorten %s to %i', (text, most, label) => {
  expect(shorten(text, most)).toBe(label);
});
