import { encode } from '../encoder/encode.ts';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import type { ExpectedQuestion, MeaningVectors } from '../policy/indexed-policy.ts';

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

/** The length of a packed vector: components are whole numbers up to this. */
const FULL = 127;

/** The similarity of a vector to each of many packed ones; a negative one counts as none. */
function compareAll(vector: Float32Array, packed: Int8Array): Float32Array {
  const { length } = vector;
  const found = new Float32Array(packed.length / length);
  for (let i = 0, at = 0; i < found.length; i++) {
    let sum = 0;
    for (let k = 0; k < length; k++, at++) sum += (vector[k] as number) * (packed[at] as number);
    found[i] = Math.max(0, sum / FULL);
  }
  return found;
}

/**
 * Compares a question with everything of a policy that has been encoded.
 * @param wording the question without names of providers; empty where its words are not known (any more): then nothing is near
 * @param sentenceNumber number of a sentence, in reading order over all clauses
 */
export function compareMeaning(
  wording: string,
  model: EncoderModel,
  { vectors, questions, sentenceNumber }: PackedMeaning,
): MeaningMatch {
  const vector = encode(model, wording);
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
