import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../index/catalogue/catalogue.ts';
import { parsePolicy } from '../../../index/clauses/parse-policy.ts';
import { compareClauses } from '../../../src/changes/compare-clauses.ts';
import { diffWords, type WordChange } from '../../../src/changes/diff-words.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';

const BEFORE = `# Acme privacy policy

## 1. Collection

We collect your name when you register. We collect your e-mail address too.

## 2. Retention

We keep your data for two years after you have closed your account. We delete it then.

## 3. Sharing

We share personal data with our payment providers. We never sell personal data.
`;

function compare(after: string, before = BEFORE) {
  const clausesOf = (text: string) => {
    const [seed] = readCatalogue(seedsFolder({ 'acme.md': text })).seeds;
    return seed ? parsePolicy(seed).clauses : [];
  };
  const [old, young] = [clausesOf(before), clausesOf(after)];
  const { changes, ...rest } = compareClauses({ clauses: old, leftovers: [] }, { clauses: young, leftovers: [] });
  const told = changes.map(({ kind, sentences }) => [kind, sentences.map(({ words }) => marked(words)).join(' | ')]);
  return { told, ...rest };
}

const marked = (words: readonly WordChange[]): string =>
  words.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('compareClauses', () => {
  test('finds nothing in the same text, whatever its layout', () => {
    expect(compare(BEFORE.replaceAll('. We', '.\n We').replaceAll('"', '”'))).toEqual({
      told: [],
      moved: [],
      headings: [],
    });
  });

  test('marks the words of a sentence that changed', () => {
    expect(compare(BEFORE.replace('two years', 'seven months')).told).toEqual([
      ['reworded', 'We keep your data for [-two years-]{+seven months+} after you have closed your account.'],
    ]);
  });

  test('tells of sentences that came and went by the clause that they are in', () => {
    const after = BEFORE.replace(' We never sell personal data.', '').replace('too.', 'too. Our robots see it.');
    expect(compare(after).told).toEqual([
      ['reworded', '{+Our robots see it.+}'],
      ['reworded', '[-We never sell personal data.-]'],
    ]);
  });

  test('tells of clauses that came and went, with their headings', () => {
    const after = `${BEFORE.replace(/## 2[\s\S]*(?=## 3)/u, '')}\n## 3. Robots\n\nOur robots learn from recordings unless you object.\n`;
    const { told, headings } = compare(after.replace('## 3. Sharing', '## 2. Sharing'));
    expect(told).toEqual([
      ['removed', '[-We keep your data for two years after you have closed your account.-] | [-We delete it then.-]'],
      ['added', '{+Our robots learn from recordings unless you object.+}'],
    ]);
    expect(headings).toEqual([
      { before: '2 Retention', after: null },
      { before: null, after: '3 Robots' },
    ]);
  });

  test('takes a clause that was moved for no change', () => {
    const [head = '', one = '', two = '', three = ''] = BEFORE.split(/(?=## )/u);
    expect(compare(head + three + one + two)).toMatchObject({ told: [], moved: [{}], headings: [] });
  });

  test('tells repeated sentences apart by their neighbours', () => {
    const twice = BEFORE.replace('two years after', 'two years after').replace(
      '# 3. Sharing\n\n',
      '# 3. Sharing\n\nWe delete it then. ',
    );
    const { told } = compare(twice.replace('your account. We delete it then.', 'your account.'), twice);
    expect(told).toEqual([['reworded', '[-We delete it then.-]']]);
  });
});

describe('diffWords', () => {
  test.each([
    ['We keep it for 30 days.', 'We keep it for 14 days.', 'We keep it for [-30-]{+14+} days.'],
    ['我们保存您的个人信息两年。', '我们保存您的个人信息七个月。', '我们保存您的个人信息[-两年-]{+七个月+}。'],
    ['July 19, 2024', 'March 1, 2025', '[-July 19, 2024-]{+March 1, 2025+}'],
    ['“your data”', '"your data"', '"your data"'],
  ])('%s -> %s', (before, after, expected) => expect(marked(diffWords(before, after))).toBe(expected));
});
