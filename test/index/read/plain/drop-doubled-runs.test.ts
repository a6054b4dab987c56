import { describe, expect, test } from 'vitest';
import { dropDoubledRuns } from '../../../../index/read/plain/drop-doubled-runs.ts';
import { linesIn, textsOf } from '../../../support/lines.ts';

describe('dropDoubledRuns', () => {
  test.each([
    ['a line', ['a', 'b', 'b', 'c'], ['a', 'b', 'c'], ['b']],
    ['a paragraph of three lines', ['a', 'b', 'c', 'a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c']],
    [
      'two paragraphs, each for itself',
      ['a', 'b', 'a', 'b', 'c', 'd', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ],
    ['the last line', ['a', 'b', 'b'], ['a', 'b'], ['b']],
  ])('takes the second copy of %s', (_, lines, kept, dropped) => {
    const result = dropDoubledRuns(linesIn(...lines));
    expect(textsOf(result.lines)).toEqual(kept);
    expect(textsOf(result.dropped)).toEqual(dropped);
  });

  test.each([
    ['lines that come again further on', ['a', 'b', 'a', 'c']],
    ['a run that is repeated with a change', ['a', 'b', 'a', 'B']],
    ['different lines', ['a', 'b', 'c']],
    ['nothing', []],
  ])('keeps %s', (_, lines) => {
    expect(textsOf(dropDoubledRuns(linesIn(...lines)).lines)).toEqual(lines);
  });

  test('the ends of a doubled run are ends of a paragraph', () => {
    const { lines, breaks } = dropDoubledRuns(linesIn('a', 'b', 'c', 'b', 'c', 'd', 'e'));
    expect(textsOf(lines.filter((line) => breaks.has(line)))).toEqual(['b', 'd']);
  });
});
