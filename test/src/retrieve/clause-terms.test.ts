import { expect, test } from 'vitest';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { openPolicy } from '../../../src/retrieve/open-policy.ts';
import { plain } from '../../support/plain.ts';
import { fiveIndexed } from '../five-policies.ts';

/** A policy, and a clause of it whose headings ask for a topic that they do not state. */
async function titledClause() {
  for (const index of (await fiveIndexed()).policies)
    for (const [clause, { asked, topics }] of index.headings.entries()) {
      const topic = asked.find((id) => topics[id] === undefined);
      if (topic) return { index, clause, topic };
    }
  throw new Error('No title asks for anything');
}

test('without annotations a title counts as on what it asks for; with them the expected questions tell', async () => {
  const { index, clause, topic } = await titledClause();
  const { termsOf } = openPolicy(index);
  expect(termsOf(clause, false)?.headingTopics.get(topic)).toBe(1);
  expect(termsOf(clause, true)?.headingTopics.has(topic)).toBe(false);
});

test('a policy that has no annotations is read without them, whatever is asked for', async () => {
  const { index, clause, topic } = await titledClause();
  const { termsOf } = openPolicy({ ...(plain(index) as IndexedPolicy), questions: [] });
  expect(termsOf(clause, true)?.headingTopics.get(topic)).toBe(1);
});
