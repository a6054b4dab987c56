import type { Options, SearchOptions } from 'minisearch';

/** A passage as MiniSearch indexes it: of each field its terms by number, as one `termString`. */
export interface PassageDocument {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly translation: string;
}

/**
 * A term as MiniSearch knows it: its number in the policy's vocabulary, in octal. MiniSearch keeps terms in a tree and looks
 * through the branches of a node one by one: of digits there are eight at most, where Chinese terms begin in thousands of ways.
 */
export const termKey = (number: number): string => number.toString(8);

/** Terms by number as one string: texts are analysed once, and MiniSearch only takes the terms apart again. */
export const termString = (numbers: readonly number[]): string => numbers.map(termKey).join(' ');

function splitTerms(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** The one place for MiniSearch's options; index and search must agree on them. */
export const indexOptions: Options<PassageDocument> = {
  fields: ['text', 'heading', 'translation'],
  tokenize: splitTerms,
  processTerm: (term) => term,
};

/** How much the fields count. */
export const BOOSTS = { text: 1, heading: 0.6, translation: 0.9 } as const;
/** Fields that are searched without annotations. */
export const PLAIN_FIELDS: (keyof typeof BOOSTS)[] = ['text', 'heading'];
/** BM25's k and b for short passages; d as MiniSearch's default. */
export const BM25 = { k: 1.2, b: 0.6, d: 0.5 } as const;

/**
 * Options of one search: terms are weighted (by `termKey`), fields boosted; no prefix or fuzzy search, which cost accuracy on
 * our questions (typing errors are mended against the vocabulary before).
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
