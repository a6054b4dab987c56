import { expect, test } from 'vitest';
import { analyze } from '../../../src/retrieve/analyze.ts';
import { openPolicy } from '../../../src/retrieve/open-policy.ts';
import { fiveIndexed } from '../five-policies.ts';

const QUESTION = 'How long do you keep personal data, and who deletes it? 数据保存多久';

test.each([true, false])(
  'a policy finds the same, however often it was searched; annotations: %s',
  async (annotations) => {
    const [index] = (await fiveIndexed()).policies;
    if (!index) throw new Error('There is no policy');
    const terms = new Map(analyze(QUESTION).map((term, i) => [term, 1 / (i + 1)]));
    const policy = openPolicy(index);
    const first = policy.find(terms, annotations);
    expect(first.length).toBeGreaterThan(10);
    for (let i = 0; i < 20; i++) expect(policy.find(terms, annotations)).toEqual(first);
  },
);

test('a policy finds nothing by words that nobody has written', async () => {
  const [index] = (await fiveIndexed()).policies;
  if (!index) throw new Error('There is no policy');
  expect(openPolicy(index).find(new Map([['xyzzy', 1]]), true)).toEqual([]);
});
