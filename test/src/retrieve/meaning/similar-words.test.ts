import { beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../../../../src/encoder/encode.ts';
import { SAME_WORD } from '../../../../src/retrieve/meaning/similar-words.ts';
import type { OpenPolicy } from '../../../../src/retrieve/open-policy.ts';
import { stem } from '../../../../src/text/tokens.ts';
import { fivePolicies } from '../../five-policies.ts';

let open: OpenPolicy;
beforeAll(async () => {
  const [policy] = (await fivePolicies()).byProvider.get('huawei-cloud') ?? [];
  if (!policy) throw new Error('There is no policy of huawei-cloud');
  open = policy.open;
});

/** How similar a word is to a term of the policy, 0 to 1. */
function similarity(word: string, term: string): number {
  const number = open.numberOf.get(stem(term)) ?? -1;
  const similar = open.similarTerms(encode(open.encoder, stem(word)), open.numberOf.get(stem(word)));
  return (similar[number] ?? 0) / SAME_WORD;
}

describe('of the words of a policy', () => {
  test('a word is most similar to itself', () => {
    expect(similarity('cookies', 'cookie')).toBe(1);
  });

  test.each([
    ['cops', 'authority', 'cookie'],
    ['kids', 'minors', 'cookie'],
    ['erase', 'delete', 'cookie'],
  ])('"%s" is more similar to "%s" than to "%s"', (word, near, far) => {
    expect(similarity(word, near)).toBeGreaterThan(similarity(word, far));
  });

  test('concepts are similar to nothing: they are no words', () => {
    const concept = open.isConcept.indexOf(1);
    expect(open.similarTerms(encode(open.encoder, 'cookie'), undefined)[concept]).toBe(0);
  });

  test('a word that was asked for again has the same similar words', () => {
    expect(similarity('erase', 'delete')).toBe(similarity('erase', 'delete'));
    expect(similarity('cookie', 'browser')).toBe(similarity('cookie', 'browser'));
  });
});
