import { expect, test } from 'vitest';
import { patternError } from '../../../src/patterns/pattern-error.ts';

test.each([
  ['(sell|rent data', 'does not close a bracket'],
  ['sell) data', 'closes a bracket that is not open'],
  ['sell|rent', 'has a bar outside of brackets'],
  ['keep .. after', 'has a gap that is not written as three dots'],
  ['keep .... after', 'has a gap that is not written as three dots'],
  ['sell (my)? data', 'has a question mark, which makes nothing optional: write (word|)'],
  ['sell <Data>', 'has a < or > that belongs to no word group'],
  ['(my|)', 'begins with nothing, and so matches anywhere'],
  ['...', 'begins with nothing, and so matches anywhere'],
  ['(a|) ... data', 'begins with nothing, and so matches anywhere'],
])('%j %s', (pattern, error) => {
  expect(patternError(pattern)).toBe(error);
});

test.each([
  'sell (my|our|) <data>',
  '=US law',
  'U.S. law',
  '注销...(<account>|数据)',
  "driver's licence",
  'communicat(e|ion)',
])('%j is a pattern', (pattern) => {
  expect(patternError(pattern)).toBeNull();
});
