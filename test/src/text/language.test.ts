import { describe, expect, test } from 'vitest';
import { detectLanguage, isHan } from '../../../src/text/language.ts';

describe('detectLanguage', () => {
  test.each([
    ['How long does AWS keep my data?', 'en'],
    ['AWS 保留数据多久？', 'zh'],
    ['Korea 那边 AWS 收小朋友数据的 age limit 是几岁', 'zh'],
    ['what does 华为 do with the cookies it sets on my computer', 'en'],
    ['华为云 retention policy', 'zh'],
    ['cookies', 'en'],
    ['隐私', 'zh'],
    ['', 'en'],
    ['?!', 'en'],
    ['12345', 'en'],
    ['🙂🙂', 'en'],
    ['¿Cuánto tiempo conservan mis datos?', 'en'],
    ['سياسة الخصوصية', 'en'],
    ['繁體中文的隱私權政策', 'zh'],
  ])('of %j is %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});

describe('isHan', () => {
  test.each([
    ['云', true],
    ['𠮷', true],
    ['a', false],
    ['？', false],
    ['カ', false],
    ['', false],
  ])('of %j is %s', (char, expected) => {
    expect(isHan(char)).toBe(expected);
  });
});
