import MiniSearch from 'minisearch';
import type { IndexedPolicy, SentenceRef } from '../corpus/indexed-policy.ts';
import { indexOptions, type PassageDocument, queryString, searchOptions } from './search-options.ts';

/** A passage that was found, with its BM25 score as a share of the best one's. */
export interface FoundPassage {
  readonly sentences: readonly SentenceRef[];
  readonly score: number;
  readonly share: number;
}

/** One policy ready to be searched. */
export interface OpenPolicy {
  readonly index: IndexedPolicy;
  /** Numbers of terms in the policy's vocabulary. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Inverse document frequency of each term by number: ln(1 + sentences / sentences with it). */
  readonly idf: Float64Array;
  /** That of a term which no sentence has. */
  readonly unknownIdf: number;
  /** Expected questions by clause. */
  readonly questionsOf: ReadonlyMap<number, readonly { readonly sentence: number; readonly terms: readonly number[] }[]>;
  readonly find: (weights: ReadonlyMap<string, number>, annotations: boolean) => FoundPassage[];
}

/** Opens an indexed policy for searching. */
export function openPolicy(index: IndexedPolicy): OpenPolicy {
  const search = MiniSearch.loadJS<PassageDocument>(index.search, indexOptions);
  const sentences = index.facts.reduce((sum, clause) => sum + clause.length, 0);
  const questionsOf = new Map<number, { sentence: number; terms: readonly number[] }[]>();
  for (const { clause, sentence, terms } of index.questions) {
    const list = questionsOf.get(clause) ?? [];
    list.push({ sentence, terms });
    questionsOf.set(clause, list);
  }
  return {
    index,
    numberOf: new Map(index.vocabulary.map((term, number) => [term, number])),
    idf: Float64Array.from(index.frequency, (frequency) => Math.log(1 + sentences / Math.max(1, frequency))),
    unknownIdf: Math.log(1 + sentences),
    questionsOf,
    find: (weights, annotations) => {
      const hits = search.search(queryString(weights.keys()), searchOptions(weights, annotations));
      const best = hits[0]?.score ?? 1;
      return hits.map((hit) => ({ sentences: index.passages[hit.id as number] ?? [], score: hit.score, share: hit.score / best }));
    },
  };
}
