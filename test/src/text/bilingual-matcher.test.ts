import { describe, expect, test } from 'vitest';
import { topics } from '../../../src/knowledge/topics.ts';
import { BilingualMatcher } from '../../../src/text/bilingual-matcher.ts';
import { FormMatcher } from '../../../src/text/form-matcher.ts';
import { unitsOf } from '../../../src/text/units.ts';

const matcher = new BilingualMatcher([
  ['delete', { en: ['delete'], zh: ['删除'] }],
  ['data', { en: ['data'], zh: ['数据'] }],
]);
const ids = (text: string): string[] => matcher.match(unitsOf(text)).map(({ id }) => id);

describe('BilingualMatcher', () => {
  test.each<[text: string, expected: string[]]>([
    ['delete data', ['delete', 'data']],
    ['删除数据', ['delete', 'data']],
    ['数据 delete', ['data', 'delete']],
    ['data 删除', ['data', 'delete']],
    ['', []],
    ['?', []],
  ])('finds the forms of both languages in order: %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('finds in a text with Chinese what one automaton over all forms finds', () => {
    const whole = new FormMatcher(topics.map(({ id, ask }) => [id, [...ask.en, ...ask.zh]]));
    const both = new BilingualMatcher(topics.map(({ id, ask }) => [id, ask]));
    const text = topics.map(({ opener }) => `${opener.en} ${opener.zh}`).join(' ');
    const found = (matches: readonly { id: string; from: number; to: number }[]) =>
      [...new Set(matches.map(({ id, from, to }) => `${from} ${to} ${id}`))].sort();
    expect(found(both.match(unitsOf(text)))).toEqual(found(whole.match(unitsOf(text))));
  });
});
