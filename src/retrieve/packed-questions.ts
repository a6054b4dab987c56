/** A question that some sentence answers, or (without a place) that a policy does not answer. */
export interface IndexedQuestion {
  readonly clause?: number;
  readonly sentence?: number;
  readonly terms: readonly number[];
}

/** Many questions in flat arrays, so that all of them can be compared with another in some hundredth of a millisecond. */
export interface PackedQuestions {
  readonly count: number;
  readonly terms: Int32Array;
  /** Where each question's terms begin; one more at the end. */
  readonly starts: Int32Array;
  readonly clause: Int32Array;
  readonly sentence: Int32Array;
  /** Sum of the weights of each question's words, and of its concepts. */
  readonly words: Float64Array;
  readonly concepts: Float64Array;
  /** Weight of each term by number: idf over sentences and questions, by kind of term. */
  readonly weight: Float64Array;
  /** Weight of a word that occurs nowhere. */
  readonly unknownWeight: number;
  /** Numbers of the questions of each clause, by sentence. */
  readonly ofClause: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** What packing needs of the terms of a policy, by number. */
export interface PackedTerms {
  readonly weight: Float64Array;
  readonly unknownWeight: number;
  /** 1 for concepts and jurisdictions. */
  readonly isConcept: Uint8Array;
}

/** Packs questions with the weights of their terms. */
export function packQuestions(
  questions: readonly IndexedQuestion[],
  { weight, unknownWeight, isConcept }: PackedTerms,
): PackedQuestions {
  const { length } = questions;
  const starts = new Int32Array(length + 1);
  questions.forEach(({ terms }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + terms.length;
  });
  const packed = new Int32Array(starts[length] ?? 0);
  const [clauses, sentences] = [new Int32Array(length), new Int32Array(length)];
  const [words, concepts] = [new Float64Array(length), new Float64Array(length)];
  const ofClause = new Map<number, number[][]>();
  questions.forEach(({ terms, clause = -1, sentence = -1 }, i) => {
    packed.set(terms, starts[i]);
    clauses[i] = clause;
    sentences[i] = sentence;
    for (const term of terms) {
      const into = isConcept[term] ? concepts : words;
      into[i] = (into[i] ?? 0) + (weight[term] ?? 0);
    }
    if (clause < 0) return;
    const bySentence = ofClause.get(clause) ?? [];
    ofClause.set(clause, bySentence);
    while (bySentence.length <= sentence) bySentence.push([]);
    bySentence[sentence]?.push(i);
  });
  return {
    count: length,
    terms: packed,
    starts,
    clause: clauses,
    sentence: sentences,
    words,
    concepts,
    weight,
    unknownWeight,
    ofClause,
  };
}

/** How like a question is to each of many: Dice coefficients over weighted terms, by words and by concepts, 0 to 1. */
export interface Likeness {
  readonly words: Float64Array;
  readonly concepts: Float64Array;
}

/** A question's terms as weights by number in the vocabulary of packed questions. */
export interface AskedWeights {
  readonly byNumber: Float64Array;
  /** 1 for its terms. */
  readonly has: Uint8Array;
  readonly words: number;
  readonly concepts: number;
}

/** Compares a question with all packed ones. */
export function likenessOf(packed: PackedQuestions, asked: AskedWeights, isConcept: Uint8Array): Likeness {
  const [words, concepts] = [new Float64Array(packed.count), new Float64Array(packed.count)];
  const { terms, starts } = packed;
  const { has } = asked;
  for (let i = 0; i < packed.count; i++) {
    let hitWords = 0;
    let hitConcepts = 0;
    const end = starts[i + 1] ?? 0;
    for (let k = starts[i] ?? 0; k < end; k++) {
      const term = terms[k] ?? 0;
      if (has[term] === 0) continue;
      const value = asked.byNumber[term] ?? 0;
      if (isConcept[term]) hitConcepts += value;
      else hitWords += value;
    }
    if (hitWords > 0) words[i] = (2 * hitWords) / (asked.words + (packed.words[i] ?? 0));
    if (hitConcepts > 0) concepts[i] = (2 * hitConcepts) / (asked.concepts + (packed.concepts[i] ?? 0));
  }
  return { words, concepts };
}
