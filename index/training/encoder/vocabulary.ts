import { CONTEXT_SHARE, contextFeatures, featuresOf } from '../../../src/encoder/features.ts';
import type { Random } from './random.ts';

/** A text as rows of the embedding table with their weights, which have length 1 together. */
export interface Bag {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** The features that are learned, each with a row of the embedding table and its inverse document frequency. */
export interface Vocabulary {
  /** Row by feature hash; rows are in ascending order of hashes. */
  readonly rows: ReadonlyMap<number, number>;
  /** ln(texts / texts with the feature), by row. */
  readonly idf: Float32Array;
  /** What a feature outside of the vocabulary weighs at least. */
  readonly unknownIdf: number;
}

/** Counts in how many texts each feature occurs, and keeps those that occur in `minCount` or more. */
export function buildVocabulary(texts: readonly string[], minCount: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const text of texts) for (const feature of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= minCount).sort(([a], [b]) => a - b);
  return {
    rows: new Map(kept.map(([feature], row) => [feature, row])),
    idf: Float32Array.from(kept, ([, count]) => Math.log(texts.length / count)),
    unknownIdf: Math.log(texts.length / Math.max(1, minCount - 1)),
  };
}

/**
 * The learned features of a text, weighted by inverse document frequency. Those that only its context has count less, as in `encode`.
 */
export function toBag({ rows, idf }: Vocabulary, text: string, context = ''): Bag {
  const weights = new Map<number, number>();
  const add = (features: Iterable<number>, share: number): void => {
    for (const feature of features) {
      const row = rows.get(feature);
      if (row !== undefined) weights.set(row, share * (idf[row] ?? 0));
    }
  };
  const own = featuresOf(text);
  add(own, 1);
  add(contextFeatures(own, context), CONTEXT_SHARE);
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const norm = Math.sqrt(square) || 1;
  return {
    rows: Int32Array.from(weights.keys()),
    weights: Float32Array.from(weights.values(), (weight) => weight / norm),
  };
}

/** A copy of a bag without a random share of its features. */
export function dropFeatures({ rows, weights }: Bag, share: number, random: Random): Bag {
  const kept: number[] = [];
  for (let i = 0; i < rows.length; i++) if (random() >= share) kept.push(i);
  return {
    rows: Int32Array.from(kept, (i) => rows[i] as number),
    weights: Float32Array.from(kept, (i) => weights[i] as number),
  };
}
