import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/policy/source-text.ts';
import { POLICY_IDS, policyOf, seedOf } from '../../support/seeds.ts';

const TEXT = `Your rights

You may ask us for a copy of
your data at any time. We answer
https://example.com/rights
mailto:privacy@example.com
within thirty days.

您可以要求 删除您的
数据（包括备份）。
`;
const starts = [...TEXT.matchAll(/^/gm)].map(({ index }) => index);
const check = new SourceText(TEXT, starts);

describe('FaithfulnessCheck.holds', () => {
  test.each([
    ['words in their order', 'You may ask us for a copy'],
    ['words across a line end', 'a copy of your data'],
    ['words with other space between', 'a  copy\n\nof\tyour data'],
    ['words across a footer of links', 'We answer within thirty days.'],
    ['Chinese across a line end', '删除您的数据'],
    ['Chinese with other space', '要求删除 您的'],
    ['full-width signs in compatibility form', '数据(包括备份)'],
  ])('holds %s', (_, quote) => {
    expect(check.holds(quote)).toBe(true);
  });

  test.each([
    ['a word that is not there', 'You may not ask us for a copy'],
    ['another word order', 'ask us you may'],
    ['words with something left out', 'You may ask for a copy'],
    ['another case', 'YOU MAY ASK US'],
    ['another sign', 'You may ask us for a copy!'],
    ['a number of its own', 'within 30 days'],
    ['a translation', '您可以要求我们提供副本'],
  ])('does not hold %s', (_, quote) => {
    expect(check.holds(quote)).toBe(false);
  });

  test.each(POLICY_IDS)('holds every sentence of %s, and none with something left out', (id) => {
    const { clauses, lineStarts } = policyOf(id);
    const seed = new SourceText(seedOf(id).text, lineStarts);
    const sentences = clauses.flatMap(({ text, sentences: list }) => list.map(({ at }) => text.slice(...at)));
    expect(sentences.filter((sentence) => !seed.holds(sentence))).toEqual([]);
    const cut = sentences.filter(({ length }) => length > 60).map((text) => `${text.slice(0, 20)}${text.slice(33)}`);
    expect(cut.filter((text) => seed.holds(text))).toEqual([]);
  });
});

describe('FaithfulnessCheck.lineAt', () => {
  test('is the line of each character, from 1', () => {
    const wrong = [...TEXT].flatMap((_, offset) =>
      check.lineAt(offset) === TEXT.slice(0, offset).split('\n').length ? [] : [offset],
    );
    expect(wrong).toEqual([]);
  });

  test('is the last line behind the end', () => {
    expect(check.lineAt(TEXT.length + 100)).toBe(starts.length);
  });
});
