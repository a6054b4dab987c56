import { SAME_WORD } from '../retrieve/meaning/similar-words.ts';
import type { SimilarWords } from './query.ts';

/**
 * How much of a question's words some terms cover by meaning, each 0 to 1: `share` is the mean over its words, by their
 * weights, of the highest similarity to one of the terms; `least` the lowest of these among words of more than mean weight.
 */
export function shareBySimilarWords({ words, all }: SimilarWords, terms: Int32Array): { share: number; least: number } {
  if (all === 0) return { share: 0, least: 0 };
  let [sum, least] = [0, SAME_WORD];
  for (const { weight, terms: similarity } of words) {
    let most = 0;
    for (let i = 0; i < terms.length; i++) {
      const value = similarity[terms[i] as number] as number;
      if (value > most) most = value;
    }
    sum += weight * most;
    if (weight * words.length > all && most < least) least = most;
  }
  return { share: sum / all / SAME_WORD, least: least / SAME_WORD };
}
