import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/compose/reply.ts';
import { answer } from '../../src/engine/answer.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { fivePolicies } from './five-policies.ts';
import { contractFaults } from './reply-schema.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

describe('contractFaults', () => {
  const good = (): Reply => answer(corpus, 'How long does Huawei Cloud keep my data?', { annotations: true });
  const spoil = (change: (reply: Reply, first: Reply['citations'][number]) => Partial<Reply>): string[] => {
    const reply = good();
    const [first] = reply.citations;
    return first ? contractFaults({ ...reply, ...change(reply, first) }) : [];
  };

  test('finds nothing wrong with a good reply', () => {
    expect(contractFaults(good())).toEqual([]);
  });

  test.each<[string, Parameters<typeof spoil>[0], RegExp]>([
    [
      'a word that is not in the file',
      (_, first) => ({ citations: [{ ...first, quote: `${first.quote} indeed` }] }),
      /not in huawei-cloud/,
    ],
    ['other lines', (_, first) => ({ citations: [{ ...first, lines: [1, 2] }] }), /not in lines 1-2/],
    ['lines the wrong way round', (_, first) => ({ citations: [{ ...first, lines: [9, 2] }] }), /end lies before/],
    ['a long quote', (_, first) => ({ citations: [{ ...first, quote: 'we '.repeat(300) }] }), /length/],
    [
      'a clause of another policy',
      (_, first) => ({ citations: [{ ...first, clause: 'aws#00000000' }] }),
      /another policy/,
    ],
    ['an answer without a citation', () => ({ citations: [] }), /answer without/],
    ['a claim in small talk', () => ({ kind: 'chat' }), /chat claims/],
    ['a provider that is silent and quoted', () => ({ silent: ['huawei-cloud'] }), /silent and quoted/],
    ['markers out of order', (_, first) => ({ citations: [{ ...first, marker: 3 }], total: 1, shown: 1 }), /markers 3/],
    ['a quote that the text leaves out', () => ({ text: 'It is kept.' }), /not in the text/],
    ['a provider that is not there', () => ({ silent: ['azure'] }), /silent\.0/],
    ['confidence of its own', () => ({ confidence: 1.2 }), /confidence/],
    ['half a character', ({ text }) => ({ text: `${text}\ud83d` }), /surrogate/],
  ])('finds %s', (_, change, expected) => {
    expect(spoil(change).join('\n')).toMatch(expected);
  });
});
