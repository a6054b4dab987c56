const TILDE = 0x7e;
const AT_SIGN = 0x40;
/** Units from here on are Chinese characters. */
const FIRST_HAN_UNIT = 0x2e81;

/** True if the first UTF-16 unit of a term tells a concept (`~id`) or a jurisdiction (`@id`). */
export const isConceptUnit = (first: number): boolean => first === TILDE || first === AT_SIGN;

/** True if a term is a concept (`~id`) or a jurisdiction (`@id`). */
export const isConceptTerm = (term: string): boolean => isConceptUnit(term.charCodeAt(0));

/** Chinese bigrams overlap, so each counts less than a word. */
const BIGRAM_WEIGHT = 0.5;
/** A concept counts in addition to the words that express it. */
const CONCEPT_WEIGHT = 0.9;

/** The weight of a term relative to a word (1), by its first UTF-16 unit, which tells its kind. */
export const weightOfUnit = (first: number): number =>
  isConceptUnit(first) ? CONCEPT_WEIGHT : first >= FIRST_HAN_UNIT ? BIGRAM_WEIGHT : 1;

/** The weight of a term relative to a word (1), by its kind. */
export const termWeight = (term: string): number => weightOfUnit(term.charCodeAt(0));
