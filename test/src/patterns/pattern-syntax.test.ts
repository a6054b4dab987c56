import { describe, expect, test } from 'vitest';
import { parsePattern, type Sequence } from '../../../src/patterns/pattern-syntax.ts';

describe('parseForm', () => {
  test.each<[form: string, expected: Sequence[][]]>([
    ['delete my accounts', [[['delet', 'my', 'account']]]],
    ['删除', [[['删', '除']]]],
    ['(delete|erase) data', [[[[['delet'], ['eras']], 'data']]]],
    ['(my|) data', [[[[['my'], []], 'data']]]],
    ['(a (b c|d)|e) f', [[[[['a', [['b', 'c'], ['d']]], ['e']], 'f']]]],
    ['keep ... after', [[['keep'], ['after']]]],
    ['注销...数据...吗', [[['注', '销'], ['数', '据'], ['吗']]]],
    ['=US', [[['=US']]]],
    ['=US data', [[['=US', '=data']]]],
    ['communicat(e|ion)', [[['communic']], [['communic']]]],
    ['(un|)subscribe', [[['unsubscrib']], [['subscrib']]]],
    ['', [[]]],
    ['...', [[]]],
    ['(a|b', [[[[['a'], ['b']]]]]],
  ])('reads %j', (form, expected) => {
    expect(parsePattern(form)).toEqual(expected);
  });
});
