import { expect, test } from 'vitest';
import { passagesOf } from '../../../index/build/passages.ts';
import { POLICY_IDS, policyOf } from '../../support/seeds.ts';

test.each(POLICY_IDS)('passagesOf %s holds every sentence once, in order, inside one section', (id) => {
  const { clauses } = policyOf(id);
  const passages = passagesOf(clauses);
  expect(passages.flat()).toEqual(clauses.flatMap((clause, c) => clause.sentences.map((_, s) => [c, s])));
  for (const passage of passages) expect(new Set(passage.map(([c]) => clauses[c]?.section.join('\n'))).size).toBe(1);
});

test('passages have about 500 characters, a Chinese one counting double', () => {
  const sizes = POLICY_IDS.flatMap((id) => {
    const { clauses } = policyOf(id);
    return passagesOf(clauses).map((passage) =>
      passage
        .map(([c, s]) => clauses[c]?.text.slice(...(clauses[c]?.sentences[s]?.at ?? [0, 0])) ?? '')
        .reduce((sum, text) => sum + text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0),
    );
  }).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(250);
  expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThan(750);
});
