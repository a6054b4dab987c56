import type { Clause } from '../policy/policy.ts';
import type { Candidate } from '../rank/rank.ts';
import { leansBack, limits, MAX_QUOTE_LENGTH, overlap, type SentenceRange, sizeOf } from './grow-quote.ts';

/** A run of sentences with the score of all of it, and the best sentence in it. */
export interface ScoredSpan {
  readonly range: SentenceRange;
  /** Logarithm of the sum of what its sentences' scores are logarithms of: how probably any of them is the answer. */
  readonly score: number;
  readonly best: SentenceRange;
}

/**
 * How long a run may be, in letters (a Chinese character counts two). By its text alone a sentence is found less surely
 * than with annotations, so that as much is shown as a quote may have.
 */
const MAX_SPAN_LENGTH = MAX_QUOTE_LENGTH;

/** A sentence with its place. */
interface Place {
  readonly clause: number;
  readonly sentence: number;
  readonly text: string;
  /** Its letters with what stands between it and the sentence before: a space, a line break, the mark of an item. */
  readonly size: number;
  /** An item of a list may begin as it likes. */
  readonly item: boolean;
  readonly candidate: Candidate | undefined;
}

/**
 * The runs of sentences that most probably hold the answer, best first; none shares a sentence with one before it. Scores
 * are logits of a softmax over the candidates, so that the probabilities of a run's sentences add up. A run neither begins
 * with a sentence that leans on the one before, nor ends before one that limits it, where both fit.
 */
export function selectSpans(clauses: readonly Clause[], candidates: readonly Candidate[]): ScoredSpan[] {
  const byClause = new Map<number, Map<number, Candidate>>();
  for (const candidate of candidates)
    byClause.set(candidate.clause, (byClause.get(candidate.clause) ?? new Map()).set(candidate.sentence, candidate));
  const top = candidates[0]?.score ?? 0;
  const all = stretchesOf(clauses, byClause).flatMap((stretch) => runsOf(stretch, top));
  all.sort((a, b) => b.score - a.score || b.length - a.length || a.range.clause - b.range.clause);
  const chosen: ScoredSpan[] = [];
  for (const run of all) if (!chosen.some(({ range }) => overlap(range, run.range))) chosen.push(run);
  return chosen;
}

/** Between the words of clauses that can be quoted together stand a line break or two, and no number or mark. */
const MAX_LINE_BREAKS = 2;

/** True where a clause goes on where the one before ends: under the same headings, for the same people, in the same list. */
function goesOn(before: Clause | undefined, { section, jurisdictions, leadIn, sentences }: Clause): boolean {
  const gap = (sentences[0]?.span[0] ?? 0) - (before?.sentences.at(-1)?.span[1] ?? 0);
  return (
    before !== undefined &&
    gap <= MAX_LINE_BREAKS &&
    before.leadIn === leadIn &&
    before.section.join('\n') === section.join('\n') &&
    before.jurisdictions.join() === jurisdictions.join()
  );
}

/** The clauses with candidates, and those between and beside them that go on, as stretches of sentences. */
function stretchesOf(clauses: readonly Clause[], byClause: ReadonlyMap<number, Map<number, Candidate>>): Place[][] {
  const stretches: Place[][] = [];
  clauses.forEach((clause, c) => {
    const last = stretches.at(-1);
    const stretch = last && goesOn(clauses[c - 1], clause) ? last : [];
    if (stretch !== last) stretches.push(stretch);
    clause.sentences.forEach(({ at, item }, sentence) => {
      const text = clause.text.slice(...at);
      const size = sizeOf(clause.text.slice(clause.sentences[sentence - 1]?.at[1] ?? 0, at[1]));
      const candidate = byClause.get(c)?.get(sentence);
      stretch.push({ clause: c, sentence, text, size: size + (sentence === 0 ? 1 : 0), item, candidate });
    });
  });
  return stretches.filter((stretch) => stretch.some(({ candidate }) => candidate));
}

/** All runs of a stretch that fit and hold a candidate. */
function runsOf(stretch: readonly Place[], top: number): (ScoredSpan & { readonly length: number })[] {
  const runs: (ScoredSpan & { readonly length: number })[] = [];
  stretch.forEach((from, i) => {
    const before = stretch[i - 1];
    if (before && !from.item && before.size + from.size <= MAX_SPAN_LENGTH && leansBack(from.text)) return;
    let [size, sum] = [0, 0];
    let best: Candidate | undefined;
    for (let k = i; k < stretch.length; k++) {
      const to = stretch[k];
      size += to?.size ?? 0;
      if (!to || (k > i && size > MAX_SPAN_LENGTH)) break;
      const own = to.candidate;
      if (own) sum += Math.exp(own.score - top);
      if (own && own.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = own;
      const next = stretch[k + 1];
      if (!best || (next && size + next.size <= MAX_SPAN_LENGTH && limits(next.text))) continue;
      runs.push({
        range: rangeOf(from, to),
        score: top + Math.log(sum),
        best: { clause: best.clause, first: best.sentence, last: best.sentence },
        length: k - i,
      });
    }
  });
  return runs;
}

const rangeOf = (from: Place, to: Place): SentenceRange => ({
  clause: from.clause,
  first: from.sentence,
  last: to.sentence,
  ...(to.clause === from.clause ? {} : { through: to.clause }),
});
