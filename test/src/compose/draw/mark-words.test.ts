import { expect, test } from 'vitest';
import { readMarks, writeMarks } from '../../../../src/compose/draw/mark-words.ts';

test('marked words come back as a stretch of their own, also over several lines', () => {
  expect(readMarks(writeMarks('We reply\nwithin 30\ndays.', [9, 23]).split('\n'))).toEqual([
    [{ text: 'We reply', style: 'plain' }],
    [{ text: 'within 30', style: 'mark' }],
    [
      { text: 'days', style: 'mark' },
      { text: '.', style: 'plain' },
    ],
  ]);
});

test('a text that has the marks itself is shown without them, and without bold words', () => {
  expect(readMarks([writeMarks('a\ue000b\ue001', [0, 1])])).toEqual([[{ text: 'ab', style: 'plain' }]]);
});
