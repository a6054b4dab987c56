import { expect, test } from 'vitest';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { openCorpus } from '../../../src/retrieve/corpus.ts';
import { plain } from '../../support/plain.ts';
import { fiveIndexed } from '../five-policies.ts';

test('of a large corpus, the policies that were asked last stay open', async () => {
  const [policy] = (await fiveIndexed()).policies;
  if (!policy) throw new Error('There is no policy');
  const parts = { ...(plain(policy) as IndexedPolicy), vocabulary: policy.vocabulary, meaning: policy.meaning };
  const released: number[] = [];
  const many = Array.from({ length: 130 }, (_, i) => ({ ...parts, release: () => void released.push(i) }));
  const corpus = openCorpus(many, new Map());
  const opened = corpus.policies.map(({ open }) => open);
  expect(released).toEqual([0, 1]);
  expect(corpus.policies[129]?.open).toBe(opened[129]);
  expect(corpus.policies[0]?.open).not.toBe(opened[0]);
  expect(released).toEqual([0, 1, 2]);
});

test('a corpus goes on with what the one before has opened of the same policies', async () => {
  const { policies, texts } = await fiveIndexed();
  const [first, ...others] = policies;
  if (!first) throw new Error('There is no policy');
  const before = openCorpus(policies, texts);
  const [opened, topics] = [before.policies[1]?.open, before.policies[1]?.topics];
  const after = openCorpus([{ ...(plain(first) as IndexedPolicy), vocabulary: first.vocabulary }, ...others], texts, {
    previous: before,
  });
  expect(after.policies[1]?.open).toBe(opened);
  expect(after.policies[1]?.topics).toBe(topics);
  expect(after.policies[0]?.indexed).not.toBe(first);
});
