import { type EncoderModel, findFeature } from './encoder-model.ts';
import { CONTEXT_SHARE, contextFeatures, featuresOf } from './features.ts';

/** Adds the vectors of features to a sum, each `share` times. */
function addFeatures(
  { dimensions, hashes, scales, vectors }: EncoderModel,
  features: Iterable<number>,
  share: number,
  sum: Float32Array,
): void {
  for (const hash of features) {
    const feature = findFeature(hashes, hash);
    if (feature < 0) continue;
    const scale = share * (scales[feature] as number);
    const from = feature * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + scale * (vectors[from + i] as number);
  }
}

/**
 * The meaning of a text as a vector of length 1: the sum of the vectors of its features, each by its inverse document frequency.
 * The similarity of two texts is the inner product of their vectors, from -1 to 1. Names of providers are to be taken out before.
 * @param context headings above a sentence and the words that introduce it; nothing for a question
 * @returns zeros for a text that has no learned feature
 */
export function encode(model: EncoderModel, text: string, context = ''): Float32Array {
  const sum = new Float32Array(model.dimensions);
  const own = featuresOf(text);
  addFeatures(model, own, 1, sum);
  addFeatures(model, contextFeatures(own, context), CONTEXT_SHARE, sum);
  let square = 0;
  for (let i = 0; i < sum.length; i++) square += (sum[i] as number) ** 2;
  const norm = Math.sqrt(square) || 1;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / norm;
  return sum;
}
