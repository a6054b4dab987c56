import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markerOf } from '../../../index/read/marker.ts';

/** Text, the number it is, how deep, and the words behind the mark. */
const SECTIONS: readonly (readonly [text: string, label: string, depth: number, words: string])[] = [
  ['2. Purposes', '2', 1, 'Purposes'],
  ['2.how we process', '2', 1, 'how we process'],
  ['10、 How to contact us', '10', 1, 'How to contact us'],
  ['1．适用范围', '1', 1, '适用范围'],
  ['5.3 delete', '5.3', 2, 'delete'],
  ['5.3.2. In the following cases', '5.3.2', 3, 'In the following cases'],
  ['2.2.2 To help you', '2.2.2', 3, 'To help you'],
  ['3.1.2 . Product or service', '3.1.2', 3, 'Product or service'],
  ['2.11.7. Other', '2.11.7', 3, 'Other'],
  ['1.2.3.4.5 Deep', '1.2.3.4.5', 5, 'Deep'],
  ['4.1 **存储** 我们', '4.1', 2, '**存储** 我们'],
  ['6.3更正权', '6.3', 2, '更正权'],
  ['Article 5: Rights', '5', 1, 'Rights'],
  ['SECTION 12 - Cookies', '12', 1, 'Cookies'],
  ['第三条 个人信息', '3', 1, '个人信息'],
  ['第十二章：附则', '12', 1, '附则'],
  ['第二十条 生效', '20', 1, '生效'],
  ['第 3 节 存储', '3', 1, '存储'],
  ['一、适用范围', '1', 1, '适用范围'],
  ['十、附则', '10', 1, '附则'],
  ['二十一、其他', '21', 1, '其他'],
  ['III How can we provide', 'III', 1, 'How can we provide'],
  ['IV. Transfers', 'IV', 1, 'Transfers'],
  ['VIII、附则', 'VIII', 1, '附则'],
  ['five point two copy', '5.2', 2, 'copy'],
  ['five point five Account cancellation', '5.5', 2, 'Account cancellation'],
  ['five six How to respond', '5.6', 2, 'How to respond'],
  ['Five Point Twelve Cookies', '5.12', 2, 'Cookies'],
  ['five point three point one Deletion', '5.3.1', 3, 'Deletion'],
];

const ITEMS: readonly (readonly [text: string, family: string, ordinal: number, words: string])[] = [
  ['• 巴西', 'bullet', 0, '巴西'],
  ['•巴西', 'bullet', 0, '巴西'],
  ['- your name', 'bullet', 0, 'your name'],
  ['– your name', 'bullet', 0, 'your name'],
  ['* your name', 'bullet', 0, 'your name'],
  ['▪ your name', 'bullet', 0, 'your name'],
  ['· 姓名', 'bullet', 0, '姓名'],
  ['(1) Registration', 'paren-number', 1, 'Registration'],
  ['（9）其他信息', 'paren-number', 9, '其他信息'],
  ['（三）存储', 'paren-number', 3, '存储'],
  ['（十一）其他', 'paren-number', 11, '其他'],
  ['① 姓名', 'paren-number', 1, '姓名'],
  ['⑳其他', 'paren-number', 20, '其他'],
  ['1) third-party providers', 'number', 1, 'third-party providers'],
  ['12）其他', 'number', 12, '其他'],
  ['a) creating your account', 'letter', 1, 'creating your account'],
  ['(c) consent', 'letter', 3, 'consent'],
  ['k）其他', 'letter', 11, '其他'],
  ['ii) gather statistics', 'roman', 2, 'gather statistics'],
  ['(iv) to comply', 'roman', 4, 'to comply'],
  ['(i) an individual', 'roman', 1, 'an individual'],
  ['xii. other'.replace('.', ')'), 'roman', 12, 'other'],
];

const PLAIN = [
  'We collect your name.',
  '2022 was the year',
  '1,000 users',
  '24/7 support',
  '3rd parties',
  'I agree to this.',
  'In short',
  'A cookie is a file.',
  'e.g. your name',
  'one or two cookies',
  'two factor authentication',
  'five star service',
  'Mix of things',
  '一般来说，我们会',
  '第三方可能会收集',
  '(see below)',
  '（以下简称“我们”）',
  'www.example.org',
  '-based provider',
  '',
];

describe('markerOf', () => {
  test.each(SECTIONS)('reads %j as section %s', (text, label, depth, words) => {
    const marker = markerOf(text);
    expect(marker).toMatchObject({ kind: 'section', label, depth });
    expect(text.slice(marker?.length)).toBe(words);
  });

  test.each([
    ['# Privacy', 1, 'Privacy'],
    ['### Cookies', 3, 'Cookies'],
  ])('reads the Markdown heading %j', (text, depth, words) => {
    const marker = markerOf(text);
    expect(marker).toMatchObject({ kind: 'section', label: '', depth });
    expect(text.slice(marker?.length)).toBe(words);
  });

  test.each(ITEMS)('reads %j as a list item (%s, %d)', (text, family, ordinal, words) => {
    const marker = markerOf(text);
    expect(marker).toMatchObject({ kind: 'item', family, ordinal, depth: 0 });
    expect(text.slice(marker?.length)).toBe(words);
  });

  test.each(PLAIN)('sees no mark in %j', (text) => {
    expect(markerOf(text)).toBeNull();
  });

  test('takes every number up to 99.99 at its word', () => {
    const number = fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(' ', '. ', '、'),
    );
    fc.assert(
      fc.property(number, ([chapter, clause, end]) => {
        expect(markerOf(`${chapter}.${clause}${end}We`)).toMatchObject({
          label: `${chapter}.${clause}`,
          depth: 2,
          ordinal: clause,
        });
      }),
    );
  });
});
