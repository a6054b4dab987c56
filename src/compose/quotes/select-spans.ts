import type { Clause } from '../../policy/policy.ts';
import type { Candidate } from '../../rank/rank.ts';
import { MAX_QUOTE_LENGTH, overlap, type SentenceRange, sizeOf } from './sentence-range.ts';
import { leansBack, limitsWhatPrecedes } from './sentence-ties.ts';

/** Consecutive sentences with the score of all of them, and the best sentence among them. */
export interface ScoredSpan {
  readonly range: SentenceRange;
  /** Logit of the span: log of the sum of exp(score) over its candidates; never below the best of them. */
  readonly score: number;
  readonly best: SentenceRange;
}

/** A span that may be chosen, with the number of sentences behind its first. */
interface SpanCandidate extends ScoredSpan {
  readonly length: number;
}

/**
 * The size of a span in letters (a Chinese character counts two). By the text alone a sentence is found less surely than
 * with annotations, so as much is shown as a quote may have.
 */
const MAX_SPAN_SIZE = MAX_QUOTE_LENGTH;

/** A sentence of a stretch: consecutive sentences that can be quoted together. */
interface StretchSentence {
  readonly clause: number;
  readonly sentence: number;
  readonly text: string;
  /** Its size with what stands between it and the sentence before: a space, a line break, the mark of an item. */
  readonly size: number;
  /** An item of a list may begin as it likes. */
  readonly item: boolean;
  readonly candidate: Candidate | undefined;
}

/**
 * The spans that most probably hold the answer, best first; no two share a sentence.
 *
 * The scores of candidates are logits of a softmax over all candidates of the policy: sentence i is the answer with the
 * probability exp(s_i) / sum_j exp(s_j). So the probability that any sentence of a span is the answer is the sum of
 * theirs, and the logit of the span is s_max + log(sum over the span of exp(s_i - s_max)); s_max, the best score of all, is
 * taken out so that exp cannot overflow. Every run of neighbouring sentences of at most 600 letters that holds a candidate
 * is scored in this way. It neither begins with a sentence that leans on the one before, nor ends before one that limits
 * it, where both fit. Of equally good spans the longer one is taken.
 *
 * Example: three sentences that fit together with the scores 2, 1 and none. The first alone scores 2; the first two
 * score 2 + log(1 + exp(-1)) = 2.31; all three score 2.31 as well and win, being longer.
 * @param clauses all clauses of a policy
 * @param candidates scored sentences of the policy, best first; none gives an empty list
 */
export function selectSpans(clauses: readonly Clause[], candidates: readonly Candidate[]): ScoredSpan[] {
  const byClause = new Map<number, Map<number, Candidate>>();
  for (const candidate of candidates)
    byClause.set(candidate.clause, (byClause.get(candidate.clause) ?? new Map()).set(candidate.sentence, candidate));
  const top = candidates[0]?.score ?? 0;
  const all = stretchesOf(clauses, byClause).flatMap((stretch) => spansOf(stretch, top));
  all.sort((a, b) => b.score - a.score || b.length - a.length || a.range.clause - b.range.clause);
  const chosen: ScoredSpan[] = [];
  for (const span of all) if (!chosen.some(({ range }) => overlap(range, span.range))) chosen.push(span);
  return chosen;
}

/** Clauses that can be quoted together are separated by one or two line breaks, and by no number or mark. */
const MAX_LINE_BREAKS = 2;

/** True where a clause goes on where the one before ends: under the same headings, for the same people, in the same list. */
function continues(before: Clause | undefined, { section, jurisdictions, leadIn, sentences }: Clause): boolean {
  const gap = (sentences[0]?.span[0] ?? 0) - (before?.sentences.at(-1)?.span[1] ?? 0);
  return (
    before !== undefined &&
    gap <= MAX_LINE_BREAKS &&
    before.leadIn === leadIn &&
    before.section.join('\n') === section.join('\n') &&
    before.jurisdictions.join() === jurisdictions.join()
  );
}

/** For each list of clauses: by clause, the index of the clause that its stretch begins with. */
const starts = new WeakMap<readonly Clause[], Uint32Array>();

function stretchStarts(clauses: readonly Clause[]): Uint32Array {
  const known = starts.get(clauses) ?? new Uint32Array(clauses.length);
  if (!starts.has(clauses))
    clauses.forEach((clause, c) => {
      known[c] = continues(clauses[c - 1], clause) ? (known[c - 1] ?? c) : c;
    });
  starts.set(clauses, known);
  return known;
}

/** The clauses with candidates and those that continue them, as stretches of sentences. */
function stretchesOf(
  clauses: readonly Clause[],
  byClause: ReadonlyMap<number, Map<number, Candidate>>,
): StretchSentence[][] {
  const startOf = stretchStarts(clauses);
  const needed = [...new Set([...byClause.keys()].map((clause) => startOf[clause] ?? clause))].sort((a, b) => a - b);
  return needed.map((start) => {
    const stretch: StretchSentence[] = [];
    for (let c = start; startOf[c] === start; c++) stretch.push(...sentencesOf(clauses[c], c, byClause.get(c)));
    return stretch;
  });
}

function sentencesOf(
  clause: Clause | undefined,
  number: number,
  candidates?: ReadonlyMap<number, Candidate>,
): StretchSentence[] {
  return (clause?.sentences ?? []).map(({ at, item }, sentence) => {
    const size = sizeOf(clause?.text.slice(clause.sentences[sentence - 1]?.at[1] ?? 0, at[1]) ?? '');
    return {
      clause: number,
      sentence,
      text: clause?.text.slice(...at) ?? '',
      size: size + (sentence === 0 ? 1 : 0),
      item,
      candidate: candidates?.get(sentence),
    };
  });
}

/** All spans of a stretch that fit and hold a candidate; `top` is the best score of the policy. */
function spansOf(stretch: readonly StretchSentence[], top: number): SpanCandidate[] {
  return stretch.flatMap((from, i) => {
    const before = stretch[i - 1];
    const fitsBefore = before !== undefined && before.size + from.size <= MAX_SPAN_SIZE;
    return fitsBefore && !from.item && leansBack(from.text) ? [] : spansFrom(stretch, i, top);
  });
}

/** The spans that begin at one sentence of a stretch. */
function spansFrom(stretch: readonly StretchSentence[], start: number, top: number): SpanCandidate[] {
  const from = stretch[start];
  const spans: SpanCandidate[] = [];
  let [size, sum] = [0, 0];
  let best: Candidate | undefined;
  for (let k = start; k < stretch.length; k++) {
    const to = stretch[k];
    size += to?.size ?? 0;
    if (!from || !to || (k > start && size > MAX_SPAN_SIZE)) break;
    const own = to.candidate;
    if (own) sum += Math.exp(own.score - top);
    if (own && own.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = own;
    const next = stretch[k + 1];
    const isLimited = next && size + next.size <= MAX_SPAN_SIZE && limitsWhatPrecedes(next.text);
    if (!best || isLimited) continue;
    spans.push({
      range: rangeOf(from, to),
      score: top + Math.log(sum),
      best: { clause: best.clause, first: best.sentence, last: best.sentence },
      length: k - start,
    });
  }
  return spans;
}

const rangeOf = (from: StretchSentence, to: StretchSentence): SentenceRange => ({
  clause: from.clause,
  first: from.sentence,
  last: to.sentence,
  ...(to.clause === from.clause ? {} : { through: to.clause }),
});
