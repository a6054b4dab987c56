import { type EncoderModel, findFeature } from './encoder-model.ts';
import { weighedFeatures } from './features.ts';

/**
 * The meaning of a text as a vector of length 1: the sum of the vectors of its features, each by its inverse document frequency.
 * The similarity of two texts is the inner product of their vectors, from -1 to 1. Names of providers are to be taken out before.
 * @param context headings above a sentence and the words that introduce it; nothing for a question
 * @returns zeros for a text that has no learned feature
 */
export function encode(
  { dimensions, hashes, scales, vectors }: EncoderModel,
  text: string,
  context = '',
): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const [hash, share] of weighedFeatures(text, context)) {
    const feature = findFeature(hashes, hash);
    if (feature < 0) continue;
    const scale = share * (scales[feature] as number);
    const from = feature * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + scale * (vectors[from + i] as number);
  }
  let square = 0;
  for (const value of sum) square += value * value;
  const norm = Math.sqrt(square) || 1;
  return sum.map((value) => value / norm);
}
