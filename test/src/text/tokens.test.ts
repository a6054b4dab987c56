import { describe, expect, test } from 'vitest';
import { stem, tokensOf } from '../../../src/text/tokens.ts';

const keys = (text: string): string[] => tokensOf(text).map(({ key }) => key);
const raws = (text: string): string[] => tokensOf(text).map(({ raw }) => raw);

describe('stem', () => {
  test.each([
    ['personalized', 'personalisation'],
    ['authorize', 'authorised'],
    ['responsible', 'responsibilities'],
    ['controller', 'controllers'],
  ])('is one for %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ['personal', 'personalization'],
    ['customer', 'customize'],
    ['authority', 'authorized'],
    ['response', 'responsible'],
    ['control', 'controller'],
    ['ads', 'added'],
    ['internal', 'international'],
  ])('tells %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('leaves short words with iz as they are', () => {
    expect(['size', 'prize'].map(stem)).toEqual(['size', 'prize']);
  });
});

describe('unitsOf', () => {
  test.each<[why: string, text: string, expected: string[]]>([
    ['words by their stem in lower case', 'Deleting my Accounts', ['delet', 'my', 'account']],
    ['Chinese character by character', '删除账户', ['删', '除', '账', '户']],
    ['both in one text, without space between', '华为cloud的cookies', ['华', '为', 'cloud', '的', 'cooki']],
    ['numbers', 'within 30 days', ['within', '30', 'day']],
    ['full-width letters and digits as plain ones', 'ＫＳＹＵＮ ３０', ['ksyun', '30']],
    ['an apostrophe inside a word, straight or not', "don't don’t", ['dont', 'dont']],
    ['a possessive without its s', "Huawei's", ['huawei']],
    ['e-mail as one word', 'e-mail E-Mail', ['email', 'email']],
    ['other hyphens apart', 'opt-out', ['opt', 'out']],
    ['letters with accents', 'Türkiye Serviços', ['türkiye', 'serviços']],
    ['letters that are joined to one sign', 'ﬁle', ['file']],
    ['right-to-left letters', 'سياسة הגנה', ['سياسة', 'הגנה']],
    ['Japanese kana as words, kanji as Chinese', '個人データ', ['个', '人', 'データ']],
    ['characters outside of the basic plane as one', '𠮷', ['𠮷']],
    ['nothing for punctuation, symbols and emoji', '?! … 🙂 ¥ ——', []],
    ['nothing for an empty text', '', []],
    ['nothing for half a surrogate pair', '\ud800 \udc00', []],
  ])('reads %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  test('keeps what was written beside the key', () => {
    expect(raws('Deleting 账户 ＡＷＳ')).toEqual(['Deleting', '账', '户', 'AWS']);
    expect(tokensOf('US 账').map(({ han }) => han)).toEqual([false, true]);
  });
});

describe('stem', () => {
  test.each([
    [['delete', 'deletes', 'deleted', 'deleting', 'Deletion'], 'delet'],
    [['retain', 'retained', 'retains', 'RETAINING'], 'retain'],
    [['cookie', 'cookies', "cookie's"], 'cooki'],
    [['party', 'parties', "parties'"], 'parti'],
    [['US', 'us'], 'us'],
    [['ec2', 'EC2'], 'ec2'],
  ])('is the same for %j', (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'knows nothing of %s beforehand',
    (word) => {
      expect(typeof stem(word)).toBe('string');
      expect(stem(word)).toBe(stem(word));
    },
  );
});
