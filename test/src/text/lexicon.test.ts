import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../src/text/lexicon.ts';
import { stem } from '../../../src/text/tokens.ts';

const WORDS = {
  retent: 20,
  retain: 30,
  delet: 40,
  address: 9,
  addit: 8,
  disclos: 12,
  cooki: 15,
  data: 99,
  date: 50,
  person: 80,
  inform: 70,
  advertis: 11,
  账: 3,
};
const lexicon = new Lexicon(() => new Map(Object.entries(WORDS)));

describe('Lexicon.mend', () => {
  test.each([
    ['a letter too many', 'rettent', 'retent'],
    ['a letter missing', 'retnt', 'retent'],
    ['a wrong letter', 'retant', 'retent'],
    ['two letters swapped', 'dleet', 'delet'],
    ['two slips in a long word', 'advetrsis', 'advertis'],
    ['a slip at the very first letter', 'wisclos', 'disclos'],
  ])('mends %s', (_, typed, expected) => {
    expect(lexicon.mend(typed)).toBe(expected);
  });

  test.each([
    ['a word far from all', 'kubernet'],
    ['two slips in a short word', 'dxlxt'],
    ['a word too short to tell', 'dat'],
    ['a word with digits', 'ec2data'],
    ['Chinese', '删除账户'],
    ['an empty word', ''],
    ['the name of a method', 'constructor'],
    ['a prototype', '__proto__'],
  ])('leaves %s alone', (_, typed) => {
    expect(lexicon.mend(typed)).toBeNull();
  });

  test('of two words as near takes the more frequent one', () => {
    expect(lexicon.mend('dats')).toBe('data');
  });

  test('says the same at the second time', () => {
    expect([lexicon.mend('retnt'), lexicon.mend('retnt')]).toEqual(['retent', 'retent']);
  });

  test('mends the stem of a word as people mistype it', () => {
    expect(lexicon.mend(stem('retenshun'))).toBeNull(); // three slips are too many
    expect(lexicon.mend(stem('adress'))).toBe('address');
    expect(lexicon.mend(stem('infomation'))).toBe('inform');
  });
});

describe('Lexicon.has', () => {
  test.each([
    ['delet', true],
    ['账', true],
    ['delete', false],
    ['constructor', false],
    ['__proto__', false],
  ])('%s: %s', (word, expected) => {
    expect(lexicon.has(word)).toBe(expected);
  });
});
