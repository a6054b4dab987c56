import { encode } from '../../encoder/encode.ts';
import type { EncoderModel } from '../../encoder/encoder-model.ts';
import type { Vocabulary } from '../../policy/vocabulary.ts';
import { innerProducts } from './inner-products.ts';

/** How similar in meaning each term of a vocabulary is to one word, by term number: 0 for not at all, 255 for the word itself. */
export type SimilarTerms = Uint8Array;

/** The value of `SimilarTerms` that stands for a similarity of 1. */
export const SAME_WORD = 255;

/** Components of a vector of length 1 are kept as whole numbers up to this. */
const PACKED_UNIT = 127;

/** For how many words of a policy the similar ones are remembered; each takes one byte a term. */
const MAX_REMEMBERED = 512;

type Terms = Pick<Vocabulary, 'size' | 'term'>;

/**
 * Finds the words of a policy that mean much the same as a word of a question, by the vectors of single words. Terms that are
 * not compared are similar to nothing.
 *
 * Vectors are made at the first use, 128 bytes for each term that is compared. Similar words are remembered for the policy's own words only: words
 * that only a person typed are compared anew each time and kept nowhere.
 * @param vocabulary the terms of the policy
 * @param isCompared by term number: whether it is a word, and a sentence (or its translation) has it
 */
export function createSimilarWords(
  vocabulary: Terms,
  isCompared: (number: number) => boolean,
  encoder: EncoderModel,
): (vector: Float32Array, number: number | undefined) => SimilarTerms {
  let compared: PackedTerms | undefined;
  const remembered = new Map<number, SimilarTerms>();
  return (vector, number) => {
    const known = number === undefined ? undefined : remembered.get(number);
    if (known) return known;
    compared ??= packTerms(vocabulary, isCompared, encoder);
    const similar = new Uint8Array(vocabulary.size);
    innerProducts(vector, compared.packed).forEach((value, i) => {
      if (value > 0) similar[compared?.numbers[i] ?? 0] = Math.round(Math.min(1, value) * SAME_WORD);
    });
    if (number === undefined) return similar;
    similar[number] = SAME_WORD;
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? number);
    remembered.set(number, similar);
    return similar;
  };
}

/** The terms that are compared. */
interface PackedTerms {
  readonly numbers: Uint32Array;
  /** Their vectors, one behind the other. */
  readonly packed: Int8Array;
}

function packTerms(vocabulary: Terms, isCompared: (number: number) => boolean, encoder: EncoderModel): PackedTerms {
  const { dimensions } = encoder;
  const numbers = Uint32Array.from({ length: vocabulary.size }, (_, number) => number).filter(isCompared);
  const packed = new Int8Array(numbers.length * dimensions);
  numbers.forEach((number, i) => {
    const vector = encode(encoder, vocabulary.term(number));
    for (let k = 0; k < dimensions; k++) packed[i * dimensions + k] = Math.round((vector[k] ?? 0) * PACKED_UNIT);
  });
  return { numbers, packed };
}
