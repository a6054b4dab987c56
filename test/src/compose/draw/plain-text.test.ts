import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../../../src/compose/reply.ts';
import { answer } from '../../../../src/engine/answer.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});
const ask = (question: string, quoteFirst?: 'original' | 'translation'): Reply =>
  answer(corpus, question, { annotations: true, ...(quoteFirst ? { quoteFirst } : {}) });
const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('the text of an answer from a policy in the other language', () => {
  test.each([
    ['How long does Kingsoft Cloud take to reply?', /^\[1\] Unofficial translation: .+\n {4}Original: “.+”$/m],
    ['华为云多久会答复我的请求？', /^\[1\] 非官方译文：.+\n {4}原文：“.+”$/m],
  ])('has the translation first, labelled, then the original: %s', (question, shape) => {
    const { text, citations } = ask(question);
    expect(text).toMatch(shape);
    const [first] = citations;
    expect(bare(text)).toContain(bare(`“${first?.quote}”`));
    expect(text).not.toContain(`“${first?.translation}”`);
  });

  test('has the original first where the operator wants it', () => {
    const { text } = ask('How long does Kingsoft Cloud take to reply?', 'original');
    expect(text).toMatch(/^\[1\] “.+”\n {4}Unofficial translation: .+$/m);
  });

  test('has the lead-in in the language that is read first', () => {
    const { citations, text } = ask('How long does Kingsoft Cloud take to reply?');
    const [first] = citations;
    expect(first?.contextTranslation).toBeTruthy();
    expect(text).toContain(first?.contextTranslation);
    expect(text).not.toContain(first?.context);
  });

  test('keeps the verbatim quote in the citation', () => {
    for (const quoteFirst of ['original', 'translation'] as const)
      expect(ask('How long does Kingsoft Cloud take to reply?', quoteFirst).citations[0]?.quote).toMatch(/15\s*天/u);
  });
});

describe('the text of an answer', () => {
  test('shows one quote and how many more there are', () => {
    const { text, shown, citations } = ask('How can I delete my data at Huawei Cloud?');
    expect(shown).toBe(1);
    expect(text.match(/^\[\d+\] /gm)).toHaveLength(1);
    expect(text).toContain(`${citations.length - 1} more: say "more".`);
  });

  test('says in its lead for whom a passage is written', () => {
    const { text, citations } = ask('Who is the controller of my data at AWS in Brazil?');
    expect(citations[0]?.jurisdictions).toEqual(['brazil']);
    expect(text.split('\n')[0]).toBe("AWS's policy says for people in Brazil:");
  });

  test('names no contact without saying what it is', () => {
    expect(ask('Does Huawei Cloud train AI models on my data?').text).toMatch(
      /You could ask them: \S+ \((?:e-mail address|phone number|postal address|web page), .+\)\./,
    );
  });
});
