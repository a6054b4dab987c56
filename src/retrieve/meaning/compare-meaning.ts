import type { ExpectedQuestion, MeaningVectors } from '../../policy/indexed-policy.ts';
import { innerProducts } from './inner-products.ts';

/** How near a question is in meaning to the texts of a policy; all values are from 0 to 1. */
export interface MeaningMatch {
  /** By sentence, in reading order over all clauses. */
  readonly sentences: Float32Array;
  /** By sentence: its translation; empty where the policy has none. */
  readonly translations: Float32Array;
  /** By sentence: the nearest question that it is annotated to answer; empty where the policy has none. */
  readonly expected: Float32Array;
  /** The nearest question that the policy is known to leave open. */
  readonly unanswered: number;
}

/** The similarity of a vector to each of many packed ones, 0 to 1; a negative one counts as none. */
function compareAll(vector: Float32Array, packed: Int8Array): Float32Array {
  const found = innerProducts(vector, packed);
  for (let i = 0; i < found.length; i++) found[i] = Math.min(1, Math.max(0, found[i] as number));
  return found;
}

/**
 * Compares a question with everything of a policy that has been encoded.
 * @param vector the question's meaning, encoded without names of providers; all zeros where its words are not known: then
 * nothing is near
 * @param sentenceNumber number of a sentence, in reading order over all clauses
 */
export function compareMeaning(
  vector: Float32Array,
  { vectors, questions, sentenceNumber }: PackedMeaning,
): MeaningMatch {
  const sentences = compareAll(vector, vectors.sentences);
  const asked = compareAll(vector, vectors.questions);
  const expected = new Float32Array(asked.length > 0 ? sentences.length : 0);
  questions.forEach(({ clause, sentence }, i) => {
    const number = sentenceNumber(clause, sentence);
    if ((asked[i] ?? 0) > (expected[number] ?? 0)) expected[number] = asked[i] ?? 0;
  });
  return {
    sentences,
    translations: compareAll(vector, vectors.translations),
    expected,
    unanswered: compareAll(vector, vectors.unanswered).reduce((most, value) => Math.max(most, value), 0),
  };
}

/** What is encoded of a policy, and which sentences it belongs to. */
export interface PackedMeaning {
  readonly vectors: MeaningVectors;
  readonly questions: readonly ExpectedQuestion[];
  readonly sentenceNumber: (clause: number, sentence: number) => number;
}
