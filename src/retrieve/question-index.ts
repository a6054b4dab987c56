/** A known question: one that a sentence answers, or, without clause and sentence, one that the policy leaves open. */
export interface IndexedQuestion {
  readonly clause?: number;
  readonly sentence?: number;
  readonly terms: readonly number[];
}

/**
 * Known questions in flat arrays with an inverted index, so that a new question can be compared with thousands of them in
 * hundredths of a millisecond.
 */
export interface QuestionIndex {
  readonly count: number;
  readonly terms: Int32Array;
  /** Start of each question's terms in `terms`; one more entry at the end. */
  readonly starts: Int32Array;
  /** Inverted index: `uses[firstUse[term]]` up to `uses[firstUse[term + 1]]` (exclusive) are the questions with a term. */
  readonly firstUse: Int32Array;
  readonly uses: Int32Array;
  readonly clause: Int32Array;
  readonly sentence: Int32Array;
  /** By question: the sum of the weights of its words, and of its concepts. */
  readonly words: Float64Array;
  readonly concepts: Float64Array;
  /** By term number: its idf over sentences and questions, times the weight of its kind (`termWeight`). */
  readonly weight: Float64Array;
  /** Weight of a word that occurs in no sentence and no question. */
  readonly unknownWeight: number;
  /** By clause, then by sentence: the numbers of its questions. */
  readonly ofClause: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** What the index needs to know of a policy's terms, by term number. */
export interface PackedTerms {
  readonly weight: Float64Array;
  readonly unknownWeight: number;
  /** 1 for concepts and jurisdictions. */
  readonly isConcept: Uint8Array;
}

/** Builds the index of known questions. */
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

/** Inverts the lists of terms: the questions that contain each term. */
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

/**
 * Similarity of a question to each known question, 0 to 1: the weighted Dice coefficient
 * 2 * weight(terms in both) / (weight(terms of one) + weight(terms of the other)), over words and over concepts.
 */
export interface QuestionSimilarity {
  readonly words: Float64Array;
  readonly concepts: Float64Array;
}

/** A question as weighted terms in the vocabulary of a question index. */
export interface AskedWeights {
  /** The numbers of its terms. */
  readonly terms: readonly number[];
  /** `weights[i + 1]` is the weight of `terms[i]`; `weights[0]` is 0. */
  readonly weights: Float64Array;
  readonly words: number;
  readonly concepts: number;
}

/** Compares a question with all known questions. */
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
