import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../index/clauses/sentences.ts';
import type { Language } from '../../../src/text/language.ts';

const split = (text: string, language: Language): string[] =>
  splitSentences(text, language).map((range) => text.slice(...range));

const LONG = 'we collect the name that you give us when you register and the address to which we send what you buy, ';

describe('splitSentences of English text', () => {
  test.each([
    ['two sentences', 'We keep it. You may delete it.', ['We keep it.', 'You may delete it.']],
    ['a question', 'How long? As long as needed.', ['How long?', 'As long as needed.']],
    [
      'lower-cased sentences',
      'we keep it. you may delete it. ask us.',
      ['we keep it.', 'you may delete it.', 'ask us.'],
    ],
    [
      'a sentence without an end',
      'We keep it. More in the cookie policy',
      ['We keep it.', 'More in the cookie policy'],
    ],
    ['a semicolon inside a sentence', 'We keep it; you may delete it.', ['We keep it; you may delete it.']],
    ['a closing quote', 'We call this “data.” You may delete it.', ['We call this “data.”', 'You may delete it.']],
  ])('splits %s', (_, text, sentences) => {
    expect(split(text, 'en')).toEqual(sentences);
  });

  test.each([
    ['i.e.', 'Our customers (i.e. registered users) may host it.'],
    ['e.g.', 'We use identifiers, e.g. your IP address.'],
    ['etc. in mid-sentence', 'We keep names, etc. as long as the law demands.'],
    ['a company', 'We share it with Amazon Web Services, Inc. and its affiliates.'],
    ['U.S.', 'We certify to the U.S. Department of Commerce that we comply.'],
    ['B.V.', 'On behalf of Alibaba (Netherlands) B.V. in the EEA, please write.'],
    ['an article', 'As Art. 46 of the GDPR demands, we sign clauses.'],
    ['a number', 'We updated to version 2.1 of it on 3.5.2020 at last.'],
    ['a host name', 'See www.example.org for the details of it.'],
    ['an address', 'Write to privacy.office@example.org or to us.'],
  ])('does not break at %s', (_, text) => {
    expect(split(text, 'en')).toEqual([text]);
  });
});

describe('splitSentences of Chinese text', () => {
  test.each([
    ['full stops', '我们会保存您的信息。您可以删除。', ['我们会保存您的信息。', '您可以删除。']],
    ['questions and exclamations', '如何删除？请联系我们！谢谢。', ['如何删除？', '请联系我们！', '谢谢。']],
    ['a closing quote', '我们称之为“内容。”您可以删除。', ['我们称之为“内容。”', '您可以删除。']],
    ['a sentence without an end', '我们会保存。更多详情', ['我们会保存。', '更多详情']],
    ['a semicolon inside a sentence', '我们会保存；您可以删除。', ['我们会保存；您可以删除。']],
  ])('splits %s', (_, text, sentences) => {
    expect(split(text, 'zh')).toEqual(sentences);
  });

  test.each([
    ['a Latin company', 'Amazon Web Services, Inc. 位于美国，而我们的关联公司遍布全球。'],
    ['a full stop in brackets', '我们的关联公司（包括美国公司和日本公司。）将使用您的信息。'],
    ['a full stop in a title', '请阅读《隐私政策。附则》的全部内容。'],
    ['a host name', '请访问 www.example.org 了解详情。'],
  ])('does not break at %s', (_, text) => {
    expect(split(text, 'zh')).toEqual([text]);
  });
});

describe('splitSentences', () => {
  test.each([
    [
      'at the semicolon nearest to the middle',
      `${LONG.repeat(2)}and keep it; ${LONG.repeat(2)}and keep it.`,
      'en',
      2,
      /keep it;$/,
    ],
    ['else at a comma', `${LONG.repeat(5)}and keep it.`, 'en', 2, /buy,$/],
    ['in Chinese too', `${'我们会收集您的姓名和地址，'.repeat(40)}并保存。`, 'zh', 2, /，$/],
  ] as const)('cuts a sentence that cannot be quoted %s', (_, text, language, count, end) => {
    const parts = split(text, language);
    expect(parts).toHaveLength(count);
    expect(parts[0]).toMatch(end);
  });

  const text = fc
    .array(
      fc.constantFrom(
        'We keep it',
        ' e.g.',
        '. ',
        '? ',
        '; ',
        ', ',
        'U.S.',
        '(',
        ')',
        '“',
        '”',
        '我们会保存',
        '。',
        '，',
        'data ',
        '3.1 ',
        '\n',
        '\n• ',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(''));

  test.each(['en', 'zh'] as const)(
    'gives ranges in order that lose no word, begin and end in no space, and can be quoted (%s)',
    (language) => {
      fc.assert(
        fc.property(text, (one) => {
          let last = 0;
          let rest = '';
          for (const [start, end] of splitSentences(one, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end - start).toBeLessThanOrEqual(420);
            expect(one.slice(start, end)).toBe(one.slice(start, end).trim());
            rest += one.slice(last, start);
            last = end;
          }
          expect(rest + one.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
        }),
        { numRuns: 300 },
      );
    },
  );
});
