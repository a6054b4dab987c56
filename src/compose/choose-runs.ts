import type { Clause } from '../corpus/policy.ts';
import type { Candidate } from '../rank/rank.ts';
import { LONGEST_QUOTE, leansBack, limits, type QuoteRange, quoteText, sizeOf } from './quote.ts';

/** A run of sentences with the score of all of it, and the best sentence in it. */
export interface Run {
  readonly range: QuoteRange;
  /** Logarithm of the sum of what its sentences' scores are logarithms of: how probably any of them is the answer. */
  readonly score: number;
  readonly best: QuoteRange;
}

/**
 * How long a run may be, in letters (a Chinese character counts two). By its text alone a sentence is found less surely
 * than with annotations, so that as much is shown as can be read at a glance.
 */
const LONGEST_RUN = 580;

const overlap = (a: QuoteRange, b: QuoteRange): boolean =>
  a.clause === b.clause && a.first <= b.last && b.first <= a.last;

/**
 * The runs of sentences that most probably hold the answer, best first; none shares a sentence with one before it. Scores
 * are logits of a softmax over the candidates, so that the probabilities of a run's sentences add up. A run neither begins
 * with a sentence that leans on the one before, nor ends before one that limits it, where both fit.
 */
export function chooseRuns(clauses: readonly Clause[], candidates: readonly Candidate[]): Run[] {
  const byClause = new Map<number, Candidate[]>();
  for (const candidate of candidates)
    byClause.set(candidate.clause, [...(byClause.get(candidate.clause) ?? []), candidate]);
  const top = candidates[0]?.score ?? 0;
  const all = [...byClause].flatMap(([c, found]) => {
    const clause = clauses[c];
    return clause ? runsOf(clause, c, found, top) : [];
  });
  all.sort((a, b) => b.score - a.score || lengthOf(b) - lengthOf(a) || a.range.clause - b.range.clause);
  const chosen: Run[] = [];
  for (const run of all) if (!chosen.some(({ range }) => overlap(range, run.range))) chosen.push(run);
  return chosen;
}

const lengthOf = ({ range }: Run): number => range.last - range.first;

/** All runs of a clause that fit and hold a candidate. */
function runsOf(clause: Clause, c: number, found: readonly Candidate[], top: number): Run[] {
  const of = new Map(found.map((candidate) => [candidate.sentence, candidate]));
  const end = clause.sentences.length - 1;
  const text = (first: number, last: number) => quoteText(clause, { clause: c, first, last });
  const fits = (first: number, last: number) => {
    const words = text(first, last);
    return sizeOf(words) <= LONGEST_RUN && words.length <= LONGEST_QUOTE;
  };
  const runs: Run[] = [];
  for (let first = 0; first <= end; first++) {
    if (first > 0 && !clause.sentences[first]?.item && leansBack(text(first, first)) && fits(first - 1, first))
      continue;
    let sum = 0;
    let best: Candidate | undefined;
    for (let last = first; last <= end && (last === first || fits(first, last)); last++) {
      const own = of.get(last);
      if (own) sum += Math.exp(own.score - top);
      if (own && own.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = own;
      if (!best || (last < end && limits(text(last + 1, last + 1)) && fits(first, last + 1))) continue;
      const alone = { clause: c, first: best.sentence, last: best.sentence };
      runs.push({ range: { clause: c, first, last }, score: top + Math.log(sum), best: alone });
    }
  }
  return runs;
}
