/** True for a concept or a jurisdiction among the terms of a text. */
export const isConceptTerm = (term: string): boolean => term.startsWith('~') || term.startsWith('@');

/** Pairs of Chinese characters overlap, so that each counts for less than a word. */
const BIGRAM_WEIGHT = 0.5;
/** A concept stands beside its words. */
const CONCEPT_WEIGHT = 0.9;

/** How much a kind of term counts beside a word. */
export const termWeight = (term: string): number =>
  isConceptTerm(term) ? CONCEPT_WEIGHT : (term.codePointAt(0) ?? 0) > 0x2e80 ? BIGRAM_WEIGHT : 1;
