import { describe, expect, test } from 'vitest';
import { dropLinkFooters } from '../../../../index/read/plain/drop-link-footers.ts';
import { readParagraphs } from '../../../../index/read/plain/read-paragraphs.ts';
import { readSentences } from '../../../../index/read/plain/read-sentences.ts';
import { readWrapped } from '../../../../index/read/plain/read-wrapped.ts';
import { linesIn, textsOf } from '../../../support/lines.ts';

describe('readWrapped', () => {
  const read = (...lines: string[]) => readWrapped(dropLinkFooters(linesIn(...lines)).lines).paragraphs;

  test('puts the lines of a paragraph together, up to a wider gap', () => {
    expect(
      textsOf(
        read(
          'We collect the name of every user and the address',
          '',
          'to which it was sent.',
          '',
          '',
          '',
          'We delete both after a year has gone by since then',
          '',
          'and tell you.',
        ),
      ),
    ).toEqual([
      'We collect the name of every user and the address to which it was sent.',
      'We delete both after a year has gone by since then and tell you.',
    ]);
  });

  test('joins Chinese lines without a space', () => {
    expect(textsOf(read('我们会收集您的个人', '信息。'))).toEqual(['我们会收集您的个人信息。']);
  });

  test('begins a paragraph at the mark of a list item', () => {
    expect(textsOf(read('We may:', '• collect data of every kind that', 'you give us;', '• delete it.'))).toEqual([
      'We may:',
      '• collect data of every kind that you give us;',
      '• delete it.',
    ]);
  });

  test('goes on behind a footer of links in mid-sentence, but not behind a full stop', () => {
    expect(
      textsOf(
        read(
          'We protect our rights and those',
          'https://example.org/a',
          'of others.',
          'https://example.org/b',
          'We delete the rest of it.',
        ),
      ),
    ).toEqual(['We protect our rights and those of others.', 'We delete the rest of it.']);
  });

  test('mends an e-mail address over two lines', () => {
    expect(textsOf(read('You can always write to privacy@example.c', 'om about this.'))).toEqual([
      'You can always write to privacy@example.com about this.',
    ]);
  });

  test('puts the cells of a flattened table together to rows', () => {
    const prose = 'We share your personal information with the following providers of services abroad:';
    const paragraphs = read(
      prose,
      'Provider (contact)',
      '国家',
      '目的',
      'Marketo (privacy@marketo.com)',
      '美国',
      '客户沟通',
      'Salesforce (privacy@salesforce.com)',
      '美国',
      '客户关系',
      '',
      '',
      '',
      'They use it for this purpose alone, and delete it when the contract with us has ended.',
    );
    expect(paragraphs.filter((one) => one.row).map((one) => one.text.replace(/\s/g, ''))).toEqual([
      'Provider(contact)国家目的',
      'Marketo(privacy@marketo.com)美国客户沟通',
      'Salesforce(privacy@salesforce.com)美国客户关系',
    ]);
  });
});

describe('readParagraphs', () => {
  const read = (...lines: string[]) => textsOf(readParagraphs(linesIn(...lines)).paragraphs);
  const long = 'We will tell you before we transfer your personal information abroad, and we will do so';
  const longZh = '如在符合适用法律规定的情形下因业务需要向境外传输个人信息的，我们会事先征得您的同意，并向您告知境外';

  test.each([
    [
      'a sentence that a blank line broke',
      [long, '', 'in good time and in plain words.'],
      [`${long} in good time and in plain words.`],
    ],
    [
      'a Chinese sentence that a blank line broke',
      [longZh, '', '接收方的名称或者姓名、联系方式、处理目的以及处理方式等情况。'],
      [`${longZh}接收方的名称或者姓名、联系方式、处理目的以及处理方式等情况。`],
    ],
  ])('joins %s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });

  test.each([
    ['a heading and its text', ['How we use your data', 'we use it to run the service.']],
    ['paragraphs', [`${long}.`, 'You may object.']],
    ['a lead-in and its items', ['We use it for:', 'a) billing;', 'b) support.']],
    [
      'a text in lower case throughout',
      [
        'we keep your data for as long as you are our customer, and longer where the law so demands',
        'we delete it then',
      ],
    ],
    ['a Chinese heading and its text', ['个人信息的保存', '我们会在为实现目的所要求的期限内保存您的个人信息。']],
  ])('leaves %s apart', (_, lines) => {
    expect(read(...lines)).toEqual(lines);
  });
});

describe('readSentences', () => {
  test('mends abbreviations, drops second copies, and knows where a paragraph ended', () => {
    const lines = [
      'We use data, e.',
      'g.',
      'for ads.',
      'We keep it.',
      'You decide.',
      'We keep it.',
      'You decide.',
      'Ask us.',
    ];
    const { paragraphs, dropped } = readSentences(linesIn(...lines));
    expect(textsOf(paragraphs)).toEqual(['We use data, e.g. for ads.', 'We keep it.', 'You decide.', 'Ask us.']);
    expect(dropped.map(({ span, reason }) => [lines.join('\n').slice(...span), reason])).toEqual([
      ['We keep it.', 'second copy'],
      ['You decide.', 'second copy'],
    ]);
    expect(dropped[0]?.span[0]).toBe(lines.slice(0, 5).join('\n').length + 1);
    expect(paragraphs.map(({ fresh }) => fresh)).toEqual([false, true, false, true]);
  });

  test('keeps a lone dot with the words whose value it replaced', () => {
    expect(textsOf(readSentences(linesIn('E-mail address.', '.', 'Write to us.')).paragraphs)).toEqual([
      'E-mail address. .',
      'Write to us.',
    ]);
  });
});
