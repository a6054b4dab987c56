import { type EncoderModel, findFeature } from './encoder-model.ts';
import { featuresOf } from './features.ts';

/** Finds which of a list of texts share the rarest features with a question. */
export interface LexicalIndex {
  /** Similarity of each text to the question by tf-idf cosine, from 0 to 1, in the order that the texts were given in. */
  score(question: string): Float32Array;
}

/** The features of a text with weights that have length 1 together; also those that the encoder has not learned. */
function weigh({ hashes, idf, unknownIdf }: EncoderModel, text: string): [hash: number, weight: number][] {
  const weighed = [...featuresOf(text)].map((hash): [number, number] => {
    const feature = findFeature(hashes, hash);
    return [hash, feature < 0 ? unknownIdf : (idf[feature] as number)];
  });
  const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weighed.map(([hash, weight]) => [hash, weight / norm]);
}

/** Indexes texts by their features. */
export function createLexicalIndex(model: EncoderModel, texts: readonly string[]): LexicalIndex {
  const postings = new Map<number, [text: number, weight: number][]>();
  texts.forEach((text, number) => {
    for (const [hash, weight] of weigh(model, text)) {
      const list = postings.get(hash) ?? [];
      list.push([number, weight]);
      postings.set(hash, list);
    }
  });
  return {
    score(question) {
      const scores = new Float32Array(texts.length);
      for (const [hash, weight] of weigh(model, question))
        for (const [text, other] of postings.get(hash) ?? []) scores[text] = (scores[text] as number) + weight * other;
      return scores;
    },
  };
}
