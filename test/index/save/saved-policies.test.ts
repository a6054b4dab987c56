import { describe, expect, test } from 'vitest';
import { buildPolicy } from '../../../index/build/build-policy.ts';
import { readCatalogue } from '../../../index/catalogue/catalogue.ts';
import { parseIndex, serializeIndex } from '../../../index/save/index-file.ts';
import { TRAINING_POLICIES } from '../../../index/training/load-training-policies.ts';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { fiveIndexed } from '../../src/five-policies.ts';
import { plain } from '../../support/plain.ts';
import { SEEDS_DIR } from '../../support/seeds.ts';

/** Milliseconds: policies are built for it. */
const LONG_MS = 120_000;

const vectorsOf = ({ meaning }: IndexedPolicy) => [
  meaning.dimensions,
  ...[meaning.sentences, meaning.translations, meaning.questions, meaning.unanswered].map((list) =>
    Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('base64'),
  ),
];

describe('the index of a policy', { timeout: LONG_MS }, () => {
  test.each([SEEDS_DIR, TRAINING_POLICIES])('is the same after it was saved: every policy of %s', async (folder) => {
    await fiveIndexed(); // lets texts be read by the knowledge files and the encoder
    for (const seed of readCatalogue(folder).seeds) {
      const built = buildPolicy(seed, folder, []);
      const saved = parseIndex(serializeIndex(built));
      expect(plain(saved)).toEqual(plain(built));
      expect(vectorsOf(saved)).toEqual(vectorsOf(built));
    }
  });

  test('is read again after it was released', async () => {
    const [policy] = (await fiveIndexed()).policies;
    if (!policy) throw new Error('There is no policy');
    const { facts } = policy;
    policy.release?.();
    expect(policy.facts).not.toBe(facts);
    expect(policy.facts).toEqual(facts);
  });
});
