/** A question that some sentence answers, or (without a place) that a policy does not answer. */
export interface IndexedQuestion {
  readonly clause?: number;
  readonly sentence?: number;
  readonly terms: readonly number[];
}

/** Many questions in flat arrays, so that all of them can be compared with another in some hundredth of a millisecond. */
export interface QuestionIndex {
  readonly count: number;
  readonly terms: Int32Array;
  /** Where each question's terms begin; one more at the end. */
  readonly starts: Int32Array;
  /** The questions that hold a term: from `firstUse[term]` to `firstUse[term + 1]` of `uses`. */
  readonly firstUse: Int32Array;
  readonly uses: Int32Array;
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
export function createQuestionIndex(
  questions: readonly IndexedQuestion[],
  { weight, unknownWeight, isConcept }: PackedTerms,
): QuestionIndex {
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
    ...usesOf(questions, weight.length),
    clause: clauses,
    sentence: sentences,
    words,
    concepts,
    weight,
    unknownWeight,
    ofClause,
  };
}

/** Turns the lists of terms round: the questions of each term. */
function usesOf(
  questions: readonly IndexedQuestion[],
  terms: number,
): { readonly firstUse: Int32Array; readonly uses: Int32Array } {
  const firstUse = new Int32Array(terms + 1);
  for (const question of questions)
    for (const term of question.terms) firstUse[term + 1] = (firstUse[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) firstUse[term + 1] = (firstUse[term + 1] ?? 0) + (firstUse[term] ?? 0);
  const uses = new Int32Array(firstUse[terms] ?? 0);
  const next = firstUse.slice();
  questions.forEach((question, i) => {
    for (const term of question.terms) {
      const at = next[term] ?? 0;
      uses[at] = i;
      next[term] = at + 1;
    }
  });
  return { firstUse, uses };
}

/** How like a question is to each of many: Dice coefficients over weighted terms, by words and by concepts, 0 to 1. */
export interface QuestionSimilarity {
  readonly words: Float64Array;
  readonly concepts: Float64Array;
}

/** A question's terms as weights in the vocabulary of packed questions. */
export interface AskedWeights {
  /** The numbers of its terms. */
  readonly terms: readonly number[];
  /** The weight of each by its place among them, from 1 on. */
  readonly weights: Float64Array;
  readonly words: number;
  readonly concepts: number;
}

/** Compares a question with all packed ones. */
export function compareQuestions(
  packed: QuestionIndex,
  asked: AskedWeights,
  isConcept: Uint8Array,
): QuestionSimilarity {
  const [words, concepts] = [new Float64Array(packed.count), new Float64Array(packed.count)];
  for (const [i, term] of asked.terms.entries()) {
    const value = asked.weights[i + 1] ?? 0;
    const hits = isConcept[term] ? concepts : words;
    const end = packed.firstUse[term + 1] ?? 0;
    for (let k = packed.firstUse[term] ?? 0; k < end; k++) {
      const question = packed.uses[k] ?? 0;
      hits[question] = (hits[question] ?? 0) + value;
    }
  }
  for (let i = 0; i < packed.count; i++) {
    if ((words[i] ?? 0) > 0) words[i] = (2 * (words[i] ?? 0)) / (asked.words + (packed.words[i] ?? 0));
    if ((concepts[i] ?? 0) > 0) concepts[i] = (2 * (concepts[i] ?? 0)) / (asked.concepts + (packed.concepts[i] ?? 0));
  }
  return { words, concepts };
}
