import { describe, expect, test } from 'vitest';
import { entryFor, findContents } from '../../../index/outline/contents.ts';
import { paragraphsOf, textsOf } from '../../support/lines.ts';

const headings = ['Scope', 'What we collect', 'How we use cookies', 'How to contact us'];
const body = headings.flatMap((heading) => [
  heading,
  `All that there is to say on this matter: ${heading.length} words of it.`,
]);
const contentsIn = (...texts: string[]) => {
  const found = findContents(paragraphsOf(...texts));
  return { taken: textsOf([...found.paragraphs]), entries: [...found.entries] };
};

describe('findContents', () => {
  test.each([
    ['bare lines', headings],
    ['numbered lines', headings.map((heading, i) => `${i + 1}. ${heading}`)],
    ['numbered lines with page numbers', headings.map((heading, i) => `${i + 1}、 ${heading} ..... ${i + 2}`)],
    ['bulleted lines', headings.map((heading) => `• ${heading}`)],
    ['one line with numbers', [headings.map((heading, i) => `${i + 1}. ${heading}`).join(' ')]],
  ])('finds a table of %s', (_, table) => {
    const { taken, entries } = contentsIn('Welcome to this policy.', ...table, ...body);
    expect(taken).toEqual(table);
    expect(entries).toEqual(headings);
  });

  test('takes the line that announces it along', () => {
    expect(contentsIn('This policy has these parts:', ...headings, ...body).taken).toEqual([
      ...headings,
      'This policy has these parts:',
    ]);
  });

  test('knows a table whose headings come again a little differently', () => {
    const table = ['Scope', 'What we collect', 'How we use all cookies', 'Our offices'];
    expect(contentsIn(...table, ...body).taken).toEqual(table);
  });

  test('finds a Chinese one on one line', () => {
    const chapters = ['我们收集哪些信息？', '我们如何使用信息？', '您有何种权利？', '怎样联系我们？'];
    const table = `本政策目录： ${chapters.map((chapter, i) => `${i + 1}. ${chapter}`).join(' ')}`;
    const { taken, entries } = contentsIn(
      table,
      ...chapters.flatMap((chapter, i) => [`${i + 1}. ${chapter}`, '关于这个问题的全部内容。']),
    );
    expect(taken).toEqual([table]);
    expect(entries).toEqual(chapters);
  });

  test.each([
    [
      'a list whose items do not come again',
      ['Your name', 'Your address', 'Your birthday', 'Your shoe size', 'All of this is kept for a year.'],
    ],
    ['three lines', [...headings.slice(0, 3), ...body.slice(0, 6)]],
    ['items that are sentences', [...headings.map((heading) => `${heading}.`), ...body]],
    ['a clause with numbers in it', ['We keep 1. logs 2. bills 3. names 4. mails for a year.', 'We delete them then.']],
  ])('takes no %s for one', (_, texts) => {
    expect(contentsIn(...texts).taken).toEqual([]);
  });
});

describe('entryFor', () => {
  const entries = [
    'how huawei cloud shares your personal data',
    'how huawei cloud protects your personal data',
    'cookies',
  ];

  test.each([
    ['how huawei cloud protects your personal data', 'how huawei cloud protects your personal data'],
    ['how cloud shares your personal data', 'how huawei cloud shares your personal data'],
    ['Cookies', 'cookies'],
    ['how to contact us', null],
    ['we share data', null],
  ])('of %j is %j', (heading, entry) => {
    expect(entryFor(heading, entries)).toBe(entry);
  });
});
