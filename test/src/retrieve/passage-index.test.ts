import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { PassageIndex } from '../../../src/retrieve/passage-index.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies, trainingPolicies } from '../five-policies.ts';

let five: Corpus;
let unprepared: Corpus;
beforeAll(async () => {
  five = await fivePolicies();
  unprepared = await trainingPolicies();
});

const QUESTIONS = [
  'How long do you keep my personal data after I close my account?',
  'Do you sell my data to advertisers?',
  'third-party cookies',
  'Can children under 13 register, and who checks their age?',
  'What happens with my data when the company is sold?',
  '我的个人信息保存多久？会转移到境外吗？',
  '如何注销账户并删除我的数据',
];

/** The best policies by the search of each, with the score of its best passage. */
function bySearching({ policies }: Corpus, terms: ReadonlyMap<string, number>, annotations: boolean): number[] {
  return policies
    .map(({ open }, number) => ({ number, score: open.find(terms, annotations)[0]?.score ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number);
}

describe('PassageIndex', () => {
  test.each(QUESTIONS)('orders policies as the search in each of them does: %s', (question) => {
    for (const corpus of [five, unprepared]) {
      const { terms } = understand(question, corpus);
      for (const annotations of [true, false]) {
        const expected = bySearching(corpus, terms, annotations);
        expect(expected.length).toBeGreaterThan(2);
        expect(corpus.passages.best(terms, annotations, 100)).toEqual(expected);
      }
    }
  });

  test('gives no more than asked for, and none without a term that any policy has', () => {
    const { terms } = understand('cookies', unprepared);
    expect(unprepared.passages.best(terms, true, 3)).toEqual(bySearching(unprepared, terms, true).slice(0, 3));
    expect(unprepared.passages.best(new Map([['xyzzy', 1]]), true, 3)).toEqual([]);
    expect(new PassageIndex([], 0).best(terms, true, 3)).toEqual([]);
  });
});
