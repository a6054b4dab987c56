import type { Clause } from '../../policy/policy.ts';

/** Consecutive sentences that are quoted together, from one clause or from neighbouring ones; all indices are 0-based. */
export interface SentenceRange {
  /** Index of the clause in its policy. */
  readonly clause: number;
  /** Index of the first sentence in that clause. */
  readonly first: number;
  /** Index of the last sentence, inclusive, in the clause where the range ends. */
  readonly last: number;
  /** Index of the clause where the range ends, if that is a later one. */
  readonly through?: number;
}

/** A quote has at most this many characters (UTF-16 code units); the JSON contract promises it. */
export const MAX_QUOTE_LENGTH = 600;

/** Length in letters: a Chinese character takes two columns and says as much as two letters, so it counts two. */
export const sizeOf = (text: string): number =>
  /[^\x20-\x7e]/.test(text) ? text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) : text.length;

/** The words of sentences of one clause, first and last inclusive. */
export const textOfSentences = (clause: Clause, first: number, last: number): string =>
  clause.text.slice(clause.sentences[first]?.at[0] ?? 0, clause.sentences[last]?.at[1] ?? 0);

/** The words of a range; between clauses stands a line break. */
export function textOfRange(
  clauses: readonly Clause[],
  { clause, first, last, through = clause }: SentenceRange,
): string {
  return clauses
    .slice(clause, through + 1)
    .map((one, i) => {
      const end = clause + i === through ? last : one.sentences.length - 1;
      return textOfSentences(one, i === 0 ? first : 0, end);
    })
    .join('\n');
}

/** Clauses have at most 1,200 characters, and so fewer sentences than this. */
const MAX_CLAUSE_SENTENCES = 10_000;

/** True where two ranges of the same policy share a sentence. */
export function overlap(a: SentenceRange, b: SentenceRange): boolean {
  const start = ({ clause, first }: SentenceRange) => clause * MAX_CLAUSE_SENTENCES + first;
  const end = ({ clause, last, through = clause }: SentenceRange) => through * MAX_CLAUSE_SENTENCES + last;
  return start(a) <= end(b) && start(b) <= end(a);
}
