/** True if a term is a concept (`~id`) or a jurisdiction (`@id`). */
export const isConceptTerm = (term: string): boolean => term.startsWith('~') || term.startsWith('@');

/** Chinese bigrams overlap, so each counts less than a word. */
const BIGRAM_WEIGHT = 0.5;
/** A concept counts in addition to the words that express it. */
const CONCEPT_WEIGHT = 0.9;

/** The weight of a term relative to a word (1), by its kind. */
export const termWeight = (term: string): number =>
  isConceptTerm(term) ? CONCEPT_WEIGHT : (term.codePointAt(0) ?? 0) > 0x2e80 ? BIGRAM_WEIGHT : 1;
