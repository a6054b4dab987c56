import { describe, expect, test } from 'vitest';
import { growQuote } from '../../../../src/compose/quotes/grow-quote.ts';
import { MAX_QUOTE_LENGTH, textOfRange } from '../../../../src/compose/quotes/sentence-range.ts';
import type { Clause } from '../../../../src/policy/policy.ts';
import type { Candidate } from '../../../../src/rank/rank.ts';
import { POLICY_IDS, policyOf } from '../../../support/seeds.ts';

/** A clause of these sentences; those that begin with "- " are items. */
function clauseOf(...sentences: readonly string[]): Clause {
  const text = sentences.join(' ');
  let end = -1;
  return {
    id: 'test#1',
    number: null,
    section: [],
    jurisdictions: [],
    text,
    span: [0, text.length],
    leadIn: null,
    links: [],
    sentences: sentences.map((sentence) => {
      const start = end + 1;
      end = start + sentence.length;
      return { at: [start, end] as const, span: [start, end] as const, item: sentence.startsWith('- '), row: false };
    }),
  };
}

const FILLER =
  'We describe at some length how the services work and what everybody has to keep in mind when using them, which takes a while to read and to understand.';
const LONG = `${FILLER} Without any end in sight, the sentence goes on and on over ${'many more '.repeat(8)}words.`;

/** The sentences that a quote of sentence `best` grows to, by their numbers. */
function grown(clause: Clause, best: number, scores: Readonly<Record<number, number>> = {}): number[] {
  const score = 10;
  const candidate = { clause: 0, sentence: best, score } as Candidate; // growing looks at nothing else of a candidate
  const all = new Map([
    ...Object.entries(scores).map(([i, value]) => [Number(i), value] as const),
    [best, score] as const,
  ]);
  const { first, last } = growQuote(clause, candidate, all);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

describe('growQuote', () => {
  test('takes a short clause whole', () => {
    expect(grown(clauseOf('We keep it.', 'For a year.', 'Then it is deleted.', 'So it goes.'), 2)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  test('of a long clause leaves a sentence alone that stands by itself', () => {
    expect(grown(clauseOf(LONG, 'We keep your data for a year.', LONG), 1)).toEqual([1]);
  });

  test.each([
    'However, this may take a while.',
    'In this case we tell you.',
    'They are deleted after a year.',
    'This means that it is gone.',
    'Otherwise it is kept.',
  ])('puts the sentence before in front of one that leans on it: %s', (leaning) => {
    expect(grown(clauseOf('We may refuse a request.', leaning, LONG, LONG), 1)).toEqual([0, 1]);
  });

  test.each(['但我们可以拒绝。', '如果您这么做，账户将被关闭。', '其中包括您的姓名。', '此外还有日志。'])(
    'and in Chinese: %s',
    (leaning) => {
      const long = '我们在此较为详细地说明服务如何运作以及使用时需要注意的各个事项，'.repeat(8);
      expect(grown(clauseOf('我们会保存您的数据。', leaning, `${long}。`), 1)).toEqual([0, 1]);
    },
  );

  test.each([
    'However, tax records are kept longer.',
    'Unless the law says otherwise, that is final.',
    'Except in Japan.',
    '但法律另有规定的除外。',
  ])('puts a sentence behind that limits it: %s', (limit) => {
    expect(grown(clauseOf(LONG, 'We delete your data at once.', limit, LONG), 1)).toEqual([1, 2]);
  });

  test('puts the items behind a lead-in', () => {
    const clause = clauseOf(LONG, 'You can ask us:', '- for a copy;', '- to delete it;', '- to correct it.', LONG);
    expect(grown(clause, 1).slice(0, 4)).toEqual([1, 2, 3, 4]);
  });

  test('takes neighbours that answer about as well, and not those that answer worse', () => {
    const clause = clauseOf(LONG, 'We keep logs for a year.', 'We keep bills for ten.', 'We like trees.', LONG);
    expect(grown(clause, 1, { 2: 9.5, 3: 2 })).toEqual([1, 2]);
    expect(grown(clause, 2, { 1: 9.5, 3: 2 })).toEqual([1, 2]);
  });

  test('takes three sentences at most for being as good', () => {
    const clause = clauseOf(LONG, 'One.', 'Two.', 'Three.', 'Four.', 'Five.', LONG);
    expect(grown(clause, 3, { 1: 10, 2: 10, 4: 10, 5: 10 })).toHaveLength(3);
  });

  test('never grows an already long sentence', () => {
    const huge = `${LONG} ${LONG}`;
    expect(grown(clauseOf('It is so.', `However, ${huge}`, 'Except in Japan.', LONG), 1)).toEqual([1]);
  });

  test.each(POLICY_IDS)('gives no quote of %s that is too long, whichever sentence is best', (id) => {
    const tooLong = policyOf(id).clauses.flatMap((clause) =>
      clause.sentences.flatMap((_, sentence) => {
        const scores = new Map(clause.sentences.map((__, i) => [i, 10]));
        const range = growQuote(clause, { clause: 0, sentence, score: 10 } as Candidate, scores);
        const quote = textOfRange([clause], range);
        const holds = range.first <= sentence && sentence <= range.last;
        return quote.length <= MAX_QUOTE_LENGTH && holds ? [] : [`${clause.id} ${sentence}: ${quote.length}`];
      }),
    );
    expect(tooLong).toEqual([]);
  });
});
