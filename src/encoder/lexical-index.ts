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

/** The texts that have one feature, with what it weighs in each. */
interface Posting {
  readonly texts: Int32Array;
  readonly weights: Float32Array;
}

function collectPostings(model: EncoderModel, texts: readonly string[]): Map<number, Posting> {
  const lists = new Map<number, [text: number, weight: number][]>();
  texts.forEach((text, number) => {
    for (const [hash, weight] of weigh(model, text)) {
      const list = lists.get(hash);
      if (list) list.push([number, weight]);
      else lists.set(hash, [[number, weight]]);
    }
  });
  return new Map(
    [...lists].map(([hash, list]) => [
      hash,
      { texts: Int32Array.from(list, ([text]) => text), weights: Float32Array.from(list, ([, weight]) => weight) },
    ]),
  );
}

/** Indexes texts by their features. */
export function createLexicalIndex(model: EncoderModel, texts: readonly string[]): LexicalIndex {
  const postings = collectPostings(model, texts);
  return {
    score(question) {
      const scores = new Float32Array(texts.length);
      for (const [hash, weight] of weigh(model, question)) {
        const posting = postings.get(hash);
        if (!posting) continue;
        for (let i = 0; i < posting.texts.length; i++) {
          const text = posting.texts[i] as number;
          scores[text] = (scores[text] as number) + weight * (posting.weights[i] as number);
        }
      }
      return scores;
    },
  };
}
