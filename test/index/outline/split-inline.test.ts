import { describe, expect, test } from 'vitest';
import { splitInline } from '../../../index/outline/split-inline.ts';
import { paragraphsOf, textsOf } from '../../support/lines.ts';

const split = (...texts: string[]) => textsOf(splitInline(paragraphsOf(...texts)));

describe('splitInline', () => {
  test.each([
    [
      'the items of a Chinese list',
      ['1.2 我们会收集如下信息：（1）注册信息。您需要提供姓名。（2）认证信息；（3）日志信息。'],
      ['1.2 我们会收集如下信息：', '（1）注册信息。您需要提供姓名。', '（2）认证信息；', '（3）日志信息。'],
    ],
    [
      'items in half-width brackets',
      ['We may share: (1) your name; (2) your address, (3) your bill.'],
      ['We may share:', '(1) your name;', '(2) your address,', '(3) your bill.'],
    ],
    [
      'several numbered clauses on one line',
      ['7.1 我们面向成年人提供服务。 7.2 如经父母同意，我们会收集信息。7.3 我们会删除。'],
      ['7.1 我们面向成年人提供服务。', '7.2 如经父母同意，我们会收集信息。', '7.3 我们会删除。'],
    ],
    [
      'the clauses of a chapter behind its heading',
      ['9. 本政策如何更新？ 9.1 我们会定期更新。 9.2 我们会发布变更。'],
      ['9. 本政策如何更新？', '9.1 我们会定期更新。', '9.2 我们会发布变更。'],
    ],
    [
      'a list that goes on in the next line',
      ['如下：（1）姓名；（2）地址；', '（3）电话；（4）邮箱。'],
      ['如下：', '（1）姓名；', '（2）地址；', '（3）电话；', '（4）邮箱。'],
    ],
  ])('cuts %s', (_, texts, expected) => {
    expect(split(...texts)).toEqual(expected);
  });

  test.each([
    ['a reference', ['The rights under section (1) and (2) of this article remain.']],
    ['alternatives inside a sentence', ['including (1) your membership type and (2) your name.']],
    ['a single item', ['我们会收集：（1）注册信息。']],
    ['numbers out of order', ['We share: (2) names; (1) bills.']],
    ['a number that is no clause', ['5.1 We keep it for 5.2 years on average. It is 5.3 at most.']],
    ['a version or a date', ['We use TLS. 1.2 or later.']],
  ])('leaves %s whole', (_, texts) => {
    expect(split(...texts)).toEqual(texts);
  });

  test('keeps the place of every part in the file', () => {
    const parts = splitInline(paragraphsOf('如下：（1）姓名；（2）地址。'));
    expect(parts.map(({ at }) => at[0])).toEqual([0, 3, 9]);
  });
});
