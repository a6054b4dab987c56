import { describe, expect, test } from 'vitest';
import { selectSpans } from '../../../../src/compose/quotes/select-spans.ts';
import { MAX_QUOTE_LENGTH, overlap, textOfRange } from '../../../../src/compose/quotes/sentence-range.ts';
import type { Clause } from '../../../../src/policy/policy.ts';
import type { Candidate } from '../../../../src/rank/rank.ts';
import { POLICY_IDS, policyOf } from '../../../support/seeds.ts';

/** Clauses of these sentences, one behind the other in a file; a line break stands between two. */
function createClauses(...texts: readonly (readonly string[])[]): Clause[] {
  let offset = 0;
  return texts.map((sentences, c) => {
    const text = sentences.join(' ');
    const from = offset;
    offset += text.length + 1;
    let end = -1;
    const places = sentences.map((sentence) => {
      const start = end + 1;
      end = start + sentence.length;
      return { at: [start, end] as const, span: [from + start, from + end] as const, item: false, row: false };
    });
    return {
      id: `test#${c}`,
      number: null,
      section: [],
      jurisdictions: [],
      text,
      span: [from, from + text.length],
      leadIn: null,
      links: [],
      sentences: places,
    };
  });
}

/** Candidates from scores by clause and sentence, best first; choosing looks at nothing else of them. */
const candidates = (...scored: readonly (readonly [clause: number, sentence: number, score: number])[]): Candidate[] =>
  scored
    .map(([clause, sentence, score]) => ({ clause, sentence, score }) as Candidate)
    .sort((a, b) => b.score - a.score);

const chosen = (clauses: readonly Clause[], found: readonly Candidate[]): string[] =>
  selectSpans(clauses, found).map(({ range }) => textOfRange(clauses, range));

const LONG = `We describe ${'at length '.repeat(30)}how all of it works.`;
const LONGER = `We describe ${'at some length '.repeat(38)}how all of it works.`;

describe('chooseRuns', () => {
  test('prefers two good sentences side by side to a better one alone', () => {
    const clauses = createClauses(['We keep logs.', LONGER], ['We share names.', 'We share numbers.', LONGER]);
    expect(chosen(clauses, candidates([0, 0, 5], [1, 0, 4.8], [1, 1, 4.8]))[0]).toBe(
      'We share names. We share numbers.',
    );
  });

  test('prefers one much better sentence to many poor ones', () => {
    const clauses = createClauses(['We keep logs.', LONGER], ['We share names.', 'We share numbers.', LONGER]);
    expect(chosen(clauses, candidates([0, 0, 5], [1, 0, 1], [1, 1, 1]))[0]).toBe('We keep logs.');
  });

  test('gives each sentence once', () => {
    const clauses = createClauses([LONG, 'We keep logs.', LONG]);
    const found = candidates([0, 0, 1], [0, 1, 5], [0, 2, 2]);
    expect(chosen(clauses, found)).toEqual([`We keep logs. ${LONG}`, LONG]);
  });

  test('quotes neighbouring clauses together', () => {
    const clauses = createClauses(['We keep logs.'], ['We keep bills.'], [LONGER]);
    expect(chosen(clauses, candidates([0, 0, 5]))).toEqual(['We keep logs.\nWe keep bills.']);
  });

  const [first, second] = createClauses(['We keep logs.'], ['We keep bills.']) as [Clause, Clause];
  test.each<[string, Clause]>([
    ['under another heading', { ...second, section: ['Bills'] }],
    ['for other people', { ...second, jurisdictions: ['california'] }],
    ['of another list', { ...second, leadIn: 'We also do this:' }],
    [
      'behind a mark or a number',
      { ...second, sentences: second.sentences.map((one) => ({ ...one, span: [one.span[0] + 3, one.span[1] + 3] })) },
    ],
  ])('leaves out a clause %s', (_, next) => {
    expect(chosen([first, next], candidates([0, 0, 5]))).toEqual(['We keep logs.']);
  });

  test('does not begin with a sentence that leans on the one before', () => {
    const clauses = createClauses([`${LONG}`, 'We may refuse.', 'However, you may complain.', LONG]);
    expect(chosen(clauses, candidates([0, 2, 5], [0, 3, 4]))[0]).toBe(
      `We may refuse. However, you may complain. ${LONG}`,
    );
  });

  test('does not end before a sentence that limits it', () => {
    const clauses = createClauses([LONG, 'We delete your data.', 'Unless the law forbids it.', LONGER]);
    expect(chosen(clauses, candidates([0, 0, 4], [0, 1, 5]))[0]).toMatch(/Unless the law forbids it\.$/);
  });

  test('quotes a sentence alone that is too long for any other', () => {
    const clauses = createClauses(['We keep logs.', LONGER, 'We keep bills.']);
    expect(chosen(clauses, candidates([0, 1, 5]))).toEqual([LONGER]);
  });

  test('gives nothing where nothing was found', () => {
    expect(selectSpans(createClauses(['We keep logs.']), [])).toEqual([]);
  });

  test.each(POLICY_IDS)('gives no quote of %s that is too long, and no sentence twice', (id) => {
    const { clauses } = policyOf(id);
    const all = clauses.flatMap(({ sentences }, clause) =>
      sentences.map((_, sentence) => ({ clause, sentence, score: 1 }) as Candidate),
    );
    const ranges = selectSpans(clauses, all).map(({ range }) => range);
    expect(ranges.filter((range) => textOfRange(clauses, range).length > MAX_QUOTE_LENGTH)).toEqual([]);
    expect(ranges.filter((range, i) => ranges.slice(0, i).some((one) => overlap(one, range)))).toEqual([]);
    expect(ranges.length).toBeGreaterThan(10);
  });
});
