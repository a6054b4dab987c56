import type { Options, SearchOptions } from 'minisearch';

/** A passage as MiniSearch indexes it: each field holds term numbers as one `termString`. */
export interface PassageDocument {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly translation: string;
}

/**
 * A term as MiniSearch sees it: its number in the policy's vocabulary, in octal. MiniSearch keeps terms in a radix tree and
 * scans the children of a node linearly; octal digits give at most eight, Chinese characters would give thousands.
 */
export const termKey = (number: number): string => number.toString(8);

/** The number of a term from its key. */
export const termNumber = (key: string): number => Number.parseInt(key, 8);

/** Term numbers as one string: texts are analyzed once, and MiniSearch only splits this string again. */
export const termString = (numbers: readonly number[]): string => numbers.map(termKey).join(' ');

function splitTerms(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** The fields of a passage; a field's number is its index here. */
export const FIELDS = ['text', 'heading', 'translation'] as const;

/** MiniSearch's options, in one place because index and search must agree on them. */
export const indexOptions: Options<PassageDocument> = {
  fields: [...FIELDS],
  tokenize: splitTerms,
  processTerm: (term) => term,
};

/** Weights of the fields. */
export const BOOSTS = { text: 1, heading: 0.6, translation: 0.9 } as const;
/** The fields searched when annotations are off. */
export const PLAIN_FIELDS: (keyof typeof BOOSTS)[] = ['text', 'heading'];
/** BM25's k and b for short passages; d as MiniSearch's default. */
export const BM25 = { k: 1.2, b: 0.6, d: 0.5 } as const;

/**
 * Options of one search. No prefix or fuzzy search: both cost accuracy, and typing errors have been corrected before.
 * @param weights weight of each term by `termKey`; 1 for terms that are not in it
 */
export function searchOptions(weights: ReadonlyMap<string, number>, annotations: boolean): SearchOptions {
  return {
    ...(annotations ? {} : { fields: PLAIN_FIELDS }),
    boost: BOOSTS,
    boostTerm: (term) => weights.get(term) ?? 1,
    tokenize: splitTerms,
    processTerm: (term) => term,
    combineWith: 'OR',
    bm25: BM25,
  };
}
