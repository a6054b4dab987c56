import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePatterns, type PatternEntries } from '../../../src/patterns/compile-patterns.ts';
import { type PatternMatch, PatternMatcher } from '../../../src/patterns/pattern-matcher.ts';
import { type Token, tokensOf } from '../../../src/text/tokens.ts';

/** What the forms of entries match. */
const find = (
  entries: Iterable<readonly [id: string, forms: readonly string[]]>,
  tokens: readonly Token[],
): PatternMatch[] => new PatternMatcher<'it'>(compilePatterns({ it: english(entries) })).match(tokens, 'it').it;

const english = (entries: Iterable<readonly [id: string, forms: readonly string[]]>): PatternEntries =>
  [...entries].map(([id, en]) => [id, { en, zh: [] }]);

/** The words that a form matches in a text, each match as the tokens it covers. */
function matched(form: string, text: string): string[] {
  const tokens = tokensOf(text);
  return find([['it', [form]]], tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(' '),
  );
}

describe('FormTables', () => {
  test.each<[why: string, form: string, text: string, expected: string[]]>([
    ['words by their stem', 'delete my account', 'Deleting my Accounts now', ['Deleting my Accounts']],
    ['every place', 'cookie', 'cookies and a cookie', ['cookies', 'cookie']],
    ['words across punctuation', 'third party', 'a third-party', ['third party']],
    ['only whole words', 'sell', 'seller selling bestseller', ['selling']],
    ['only words in this order', 'my data', 'data my', []],
    ['alternatives', '(delete|erase) data', 'erase data, delete data, keep data', ['erase data', 'delete data']],
    ['alternatives of several words', '(get rid of|delete) it', 'get rid of it', ['get rid of it']],
    [
      'alternatives in alternatives',
      '(how (long|many days)|until when)',
      'how many days, how long, until when',
      ['how many days', 'how long', 'until when'],
    ],
    [
      'an option that is there, and that is not',
      'delete (my|) data',
      'delete my data, delete data',
      ['delete my data', 'delete data'],
    ],
    ['an option at the end, with and without it', 'data (please|)', 'data please', ['data', 'data please']],
    ['an ending in brackets', 'communicat(e|ion)', 'communication', ['communication']],
    ['a gap of no word', 'keep ... after', 'keep after', ['keep after']],
    [
      'a gap of five words',
      'keep ... after',
      'keep one two three four five after',
      ['keep one two three four five after'],
    ],
    ['no gap of six words', 'keep ... after', 'keep one two three four five six after', []],
    ['two gaps', 'keep ... data ... after', 'keep all your data long after', ['keep all your data long after']],
    ['a gap to an alternative', 'call ... (number|line)', 'call this fine line', ['call this fine line']],
    ['exactly as written behind =', '=US', 'US us Us', ['US']],
    ['the other wording without =', 'us', 'US us', ['US', 'us']],
    ['Chinese without regard to space', '删除数据', '删除 数\n据', ['删 除 数 据']],
    ['Chinese alternatives', '(删除|抹掉)(我的|)(数据|信息)', '抹掉信息', ['抹 掉 信 息']],
    [
      'a Chinese gap of ten characters',
      '注销...数据',
      '注销一二三四五六七八九十数据',
      ['注 销 一 二 三 四 五 六 七 八 九 十 数 据'],
    ],
    ['no Chinese gap of eleven', '注销...数据', '注销一二三四五六七八九十甲数据', []],
    ['both languages in one form', 'dpo(的|)邮箱', 'DPO的邮箱', ['DPO 的 邮 箱']],
    ['full-width letters', 'GDPR', 'ＧＤＰＲ', ['GDPR']],
    ['nothing in an empty text', 'data', '', []],
    ['nothing by an empty form', '', 'data', []],
    ['nothing by an option alone', '(a|)', 'b', []],
    ['names of methods as words', 'constructor', 'a constructor here', ['constructor']],
  ])('finds %s', (_, form, text, expected) => {
    expect(matched(form, text)).toEqual(expected);
  });

  test('tells the entries apart, and lets matches overlap', () => {
    const entries: [string, string[]][] = [
      ['delete', ['delete data', '删除']],
      ['data', ['data']],
      ['never', ['cookies']],
    ];
    expect(find(entries, tokensOf('delete data 删除'))).toEqual([
      { id: 'delete', from: 0, to: 2 },
      { id: 'data', from: 1, to: 2 },
      { id: 'delete', from: 2, to: 4 },
    ]);
  });

  test('takes entries called like methods of objects', () => {
    const entries = ['constructor', '__proto__', 'toString'].map((id): [string, string[]] => [id, [id]]);
    expect(find(entries, tokensOf('toString __proto__ constructor')).map(({ id }) => id)).toEqual([
      'toString',
      '__proto__',
      'constructor',
    ]);
  });

  test('forms that share a beginning do not disturb each other', () => {
    const entries: [string, string[]][] = [
      ['short', ['keep (my|) data']],
      ['long', ['keep (my|your) data safe']],
    ];
    const ids = (text: string) => find(entries, tokensOf(text)).map(({ id }) => id);
    expect(ids('keep my data safe').sort()).toEqual(['long', 'short']);
    expect(ids('keep data safe')).toEqual(['short']);
    expect(ids('keep your data')).toEqual([]);
  });

  test('finds a word that was mended by what it means and by how it is written', () => {
    const entries: [string, string[]][] = [
      ['law', ['(the|) =PIPL']],
      ['people', ['people']],
      ['other', ['pipl']],
    ];
    const [token] = tokensOf('PIPL');
    const mended = token ? [{ ...token, key: 'peopl' }] : [];
    expect(find(entries, mended).map(({ id }) => id)).toEqual(['law', 'people']);
    expect(find(entries, tokensOf('PIPL')).map(({ id }) => id)).toEqual(['law', 'other']);
  });

  test.each<[form: string, texts: readonly string[]]>([
    ['(the|) e-mail', ['e-mail', 'the e-mail']],
    ['communicat(e|ing)', ['communicate']],
    ['U.S. law', ['U.S. law']],
    ['(us|((our|their) own|)) law', ['us law', 'our own law', 'law']],
    ['(=US|=UK) law', ['US law', 'UK law']],
    ['(the|)(隐私|) policy', ['the policy', '隐私 policy', 'policy']],
    ['(please|)... delete', ['please now delete']],
  ])('finds %j by each of its beginnings', (form, texts) => {
    for (const text of texts)
      expect(matched(form, `a ${text}`), text).toContain(
        tokensOf(text)
          .map(({ raw }) => raw)
          .join(' '),
      );
  });

  test('finds a form of plain words wherever it stands', () => {
    const word = fc.constantFrom('keep', 'data', 'long', '账', '户', 'we');
    const list = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), list, fc.array(word, { maxLength: 6 }), (before, form, after) => {
        const found = find([['it', [form.join(' ')]]], tokensOf([...before, ...form, ...after].join(' ')));
        expect(found).toContainEqual({ id: 'it', from: before.length, to: before.length + form.length });
      }),
    );
  });

  test('finds the forms of several tables in one pass, and only of those asked for', () => {
    const tables = new PatternMatcher<'verb' | 'thing' | 'other'>(
      compilePatterns({
        verb: english([['delete', ['delete', 'delete all']]]),
        thing: english([['data', ['all data', '数据']]]),
        other: english([['x', ['all']]]),
      }),
    );
    expect(tables.match(tokensOf('delete all data 数据'), 'thing', 'verb')).toEqual({
      thing: [
        { id: 'data', from: 1, to: 3 },
        { id: 'data', from: 3, to: 5 },
      ],
      verb: [
        { id: 'delete', from: 0, to: 1 },
        { id: 'delete', from: 0, to: 2 },
      ],
    });
  });

  test('refuses more tables than a number has bits for', () => {
    const many = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`table${i}`, []]));
    expect(() => compilePatterns(many)).toThrow('Cannot compile 17 tables');
  });

  test('looks for Chinese forms in texts with a Chinese character alone, and for English ones in all', () => {
    const forms = { en: ['mail'], zh: ['(邮箱|mail box|service@)'] };
    const tables = new PatternMatcher<'it'>(compilePatterns({ it: [['address', forms]] }));
    const found = (text: string) => tables.match(tokensOf(text), 'it').it.map(({ from, to }) => [from, to]);
    expect(found('mail box of our service')).toEqual([[0, 1]]);
    expect(found('mail box of our service 邮')).toEqual([
      [0, 1],
      [0, 2],
      [4, 5],
    ]);
  });
});
