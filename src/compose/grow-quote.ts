import type { Clause } from '../policy/policy.ts';
import type { Candidate } from '../rank/rank.ts';

/** A run of sentences that is quoted together, from one clause or from neighbouring ones. */
export interface SentenceRange {
  readonly clause: number;
  readonly first: number;
  /** Counted in the clause where the run ends. */
  readonly last: number;
  /** Where the run goes on into later clauses: the one where it ends. */
  readonly through?: number;
}

/** A quote has at most so many characters. */
export const MAX_QUOTE_LENGTH = 600;
/** In letters (a Chinese character counts two): a clause up to `WHOLE` is quoted whole, and no quote is grown beyond `GROWN`. */
const MAX_WHOLE_CLAUSE = 480;
const MAX_GROWN_QUOTE = 560;
/** A score so little below the best answers about as well (scores are logits of a softmax over the candidates). */
const AS_GOOD_SCORE_GAP = 1.6;
/** A quote grows to so many sentences; a short clause, or a list with its lead-in, may have more. */
const MAX_SENTENCES = 3;

/** Begins in a way that leans on the sentence before. */
const LEANS_BACK =
  /^(?:in (?:this|that|these|those|such|other) (?:case|event|situation|regard)|however|but |for example|for instance|in addition|additionally|this (?:means|may|includes)|these |such |they |it (?:may|will|is)|otherwise|therefore|and |or |nevertheless|as a result|但|因此|此外|例如|如果您这么做|该|这|其中|在此期间|届时|否则|不过|通常|同时|如适用)/iu;
/** Takes back or limits what the sentence before says. */
const LIMITS = /^(?:however|but |unless|except|nevertheless|in this case|provided that|但|除非|除外|不过|此外)/iu;

const textOf = (clause: Clause, first: number, last: number): string =>
  clause.text.slice(clause.sentences[first]?.at[0] ?? 0, clause.sentences[last]?.at[1] ?? 0);

/** True where a sentence cannot be read without the one before. */
export const leansBack = (sentence: string): boolean => LEANS_BACK.test(sentence);

/** True where a sentence takes back or limits what the one before says. */
export const limits = (sentence: string): boolean => LIMITS.test(sentence);

/** Length in letters; a Chinese character counts two. */
export const sizeOf = (text: string): number =>
  /[^\x20-\x7e]/.test(text) ? text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) : text.length;

/**
 * Grows a sentence until it can be read alone: a short clause whole; the sentence before one that leans on it, the one
 * behind that limits it, the items behind a lead-in, neighbours that answer about as well.
 */
export function growQuote(clause: Clause, best: Candidate, scores: ReadonlyMap<number, number>): SentenceRange {
  const end = clause.sentences.length - 1;
  let [first, last] = [best.sentence, best.sentence];
  const fits = (from: number, to: number, most: number) => {
    const text = textOf(clause, from, to);
    return sizeOf(text) <= most && text.length <= MAX_QUOTE_LENGTH;
  };
  if (fits(0, end, MAX_WHOLE_CLAUSE)) return { clause: best.clause, first: 0, last: end };
  const sentence = (i: number) => textOf(clause, i, i);
  if (
    first > 0 &&
    leansBack(sentence(first)) &&
    !clause.sentences[first]?.item &&
    fits(first - 1, last, MAX_GROWN_QUOTE)
  )
    first--;
  if (last < end && limits(sentence(last + 1)) && fits(first, last + 1, MAX_GROWN_QUOTE)) last++;
  if (/[:：]$/.test(sentence(last))) while (last < end && fits(first, last + 1, MAX_GROWN_QUOTE)) last++;
  let grew = true;
  while (grew) {
    grew = false;
    const goodAt = (i: number) =>
      (scores.get(i) ?? Number.NEGATIVE_INFINITY) >= best.score - AS_GOOD_SCORE_GAP && last - first < MAX_SENTENCES - 1;
    if (last < end && goodAt(last + 1) && fits(first, last + 1, MAX_GROWN_QUOTE)) {
      last++;
      grew = true;
    } else if (first > 0 && goodAt(first - 1) && fits(first - 1, last, MAX_GROWN_QUOTE)) {
      first--;
      grew = true;
    }
  }
  return { clause: best.clause, first, last };
}

/** The words of a range; between clauses a line is broken. */
export function quoteText(clauses: readonly Clause[], { clause: c, first, last, through = c }: SentenceRange): string {
  return clauses
    .slice(c, through + 1)
    .map((clause, i) => textOf(clause, i === 0 ? first : 0, c + i === through ? last : clause.sentences.length - 1))
    .join('\n');
}

/** Clauses have at most 1,200 characters, and so fewer sentences than this. */
const MAX_CLAUSE_SENTENCES = 10_000;

/** True where two ranges share a sentence. */
export function overlap(a: SentenceRange, b: SentenceRange): boolean {
  const start = ({ clause, first }: SentenceRange) => clause * MAX_CLAUSE_SENTENCES + first;
  const end = ({ clause, last, through = clause }: SentenceRange) => through * MAX_CLAUSE_SENTENCES + last;
  return start(a) <= end(b) && start(b) <= end(a);
}
