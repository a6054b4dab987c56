import { describe, expect, test } from 'vitest';
import { lexiconMaterial } from '../../../../index/training/encoder/lexicon.ts';
import { loadPolicies } from '../../../../index/training/encoder/load-policies.ts';
import { overlaps } from '../../../../index/training/encoder/overlaps.ts';
import { createNameMask } from '../../../../src/policy/mask-names.ts';

describe('overlaps', () => {
  const quote = 'We keep server logs for 30 days, and backups for 90 days.';
  test.each([
    ['the quote itself', quote, true],
    ['the quote with other layout', 'We keep server logs for 30 days —\nand backups for 90 days', true],
    ['a sentence that holds it', `In short: ${quote} That is all.`, true],
    ['a good part of it', 'We keep server logs for 30 days', true],
    ['a small part of it', 'server logs', false],
    ['another sentence', 'You may delete your account.', false],
    ['nothing', '', false],
  ])('with %s', (_, sentence, expected) => {
    expect(overlaps(sentence, quote)).toBe(expected);
  });
});

describe('createNameMask', () => {
  const mask = createNameMask({ id: 'acme-cloud', names: { en: 'Acme Cloud', zh: '艾克云' }, aliases: ['Acme'] });
  test.each([
    ['Does Acme Cloud sell data?', 'Does sell data?'],
    ["Where are ACME's servers?", 'Where are servers?'],
    ['艾克云会卖数据吗', '会卖数据吗'],
    ['Acmeology is something else', 'Acmeology is something else'],
  ])('takes the provider out of "%s"', (text, expected) => {
    expect(mask(text).replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});

describe('lexiconMaterial', () => {
  test('has a sentence for each group of wordings, and all of them as its questions', () => {
    const [concepts] = lexiconMaterial([{ en: ['(delete|erase) my data', 'wipe'], zh: ['删除'] }], []);
    expect(concepts?.sentences).toEqual(['delete my data']);
    const wordings = concepts?.questions.map(({ text }) => text);
    expect(wordings).toEqual(['delete my data', 'erase my data', 'wipe', '删除']);
  });
});

describe('loadPolicies', () => {
  const policies = loadPolicies('seeds', 'annotations');

  test('reads every seed with what it answers and leaves open', () => {
    expect(policies).toHaveLength(5);
    for (const { sentences, translations, contexts, clauses, questions, open } of policies) {
      expect([translations.length, contexts.length, clauses.length]).toEqual(new Array(3).fill(sentences.length));
      expect(questions.length).toBeGreaterThan(1000);
      expect(open.length).toBeGreaterThan(100);
      for (const { answers } of questions) for (const s of answers) expect(sentences[s]).toBeTypeOf('string');
    }
  });

  test('leaves no name of a provider in a text', () => {
    const aws = policies.find(({ id }) => id === 'aws');
    expect(aws?.questions.filter(({ text }) => /\bAWS\b|亚马逊云科技/.test(text))).toEqual([]);
  });
});
