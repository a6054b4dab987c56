import { describe, expect, test } from 'vitest';
import { expandWordGroups, missingGroups } from '../../../src/patterns/expand-word-groups.ts';

const groups = new Map([
  ['data', ['data', 'info']],
  ['third-party', ['third party', 'outsider']],
]);

describe('word groups in a pattern', () => {
  test.each([
    ['stand for alternatives', 'delete <data>', 'delete (data|info)'],
    ['take no brackets as one of several', 'delete (<data>|account)', 'delete (data|info|account)'],
    ['take none at the end of several', '(my account|<data>) now', '(my account|data|info) now'],
    ['take none between two', '(a|<data>|b)', '(a|data|info|b)'],
    ['take brackets as a part of one of several', '(all <data>|account)', '(all (data|info)|account)'],
    ['stand beside each other', '<third-party><data>', '(third party|outsider)(data|info)'],
    ['stay as they are where there is no such group', 'delete <files>', 'delete <files>'],
  ])('%s', (_, pattern, expected) => {
    expect(expandWordGroups(pattern, groups)).toBe(expected);
  });

  test('that do not exist are named', () => {
    expect(missingGroups('<data> <files> (<logs>|a)', groups)).toEqual(['files', 'logs']);
  });
});
