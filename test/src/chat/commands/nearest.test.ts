import { expect, test } from 'vitest';
import { nearest } from '../../../../src/chat/commands/nearest.ts';

const NAMES = ['ask', 'contact', 'compare', 'policies', 'source', 'help', '帮助', 'Huawei Cloud'];

test.each([
  ['pol', 'policies'],
  ['polcies', 'policies'],
  ['polcy', 'policies'],
  ['sources', 'source'],
  ['soruce', 'source'],
  ['hlep', 'help'],
  ['HELP', 'help'],
  ['hauwei', 'Huawei Cloud'],
  ['帮', '帮助'],
  ['xyzzy', null],
  ['x', null],
  ['', null],
])('nearest to "%s" is %s', (typed, found) => expect(nearest(typed, NAMES)).toBe(found));
