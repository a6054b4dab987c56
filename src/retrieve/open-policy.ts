import MiniSearch from 'minisearch';
import type { IndexedPolicy, SentenceRef } from '../corpus/indexed-policy.ts';
import { indexOptions, type PassageDocument, searchOptions, termString } from './search-options.ts';
import { isConceptTerm, termWeight } from './term-weight.ts';

/** A passage that was found, with its BM25 score as a share of the best one's. */
export interface FoundPassage {
  readonly sentences: readonly SentenceRef[];
  readonly score: number;
  readonly share: number;
}

/** A question that a sentence is expected to answer, with the sums of its words' and its concepts' weights. */
export interface OpenQuestion {
  readonly sentence: number;
  readonly terms: readonly number[];
  readonly words: number;
  readonly concepts: number;
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
  /** The same over sentences and expected questions together: what is common in questions counts little there. */
  readonly askedIdf: Float64Array;
  readonly unknownAskedIdf: number;
  /** Expected questions by clause. */
  readonly questionsOf: ReadonlyMap<number, readonly OpenQuestion[]>;
  /** Passages by BM25, best first. */
  readonly find: (weights: ReadonlyMap<string, number>, annotations: boolean) => FoundPassage[];
}

/** Opens an indexed policy for searching. */
export function openPolicy(index: IndexedPolicy): OpenPolicy {
  const search = MiniSearch.loadJS<PassageDocument>(index.search, indexOptions);
  const sentences = index.facts.reduce((sum, clause) => sum + clause.length, 0);
  const unknownIdf = Math.log(1 + sentences);
  const idf = Float64Array.from(index.frequency, (frequency) => Math.log(1 + sentences / Math.max(1, frequency)));
  const asked = Float64Array.from(index.frequency);
  for (const { terms } of index.questions) for (const term of terms) asked[term] = (asked[term] ?? 0) + 1;
  const texts = sentences + index.questions.length;
  const askedIdf = asked.map((count) => Math.log(1 + texts / Math.max(1, count)));
  const weightOf = (term: number) => termWeight(index.vocabulary[term] ?? '') * (askedIdf[term] ?? 0);
  const sumOf = (terms: readonly number[], concept: boolean) =>
    terms.reduce((sum, term) => sum + (isConceptTerm(index.vocabulary[term] ?? '') === concept ? weightOf(term) : 0), 0);
  const questionsOf = new Map<number, OpenQuestion[]>();
  for (const { clause, sentence, terms } of index.questions) {
    const list = questionsOf.get(clause) ?? [];
    list.push({ sentence, terms, words: sumOf(terms, false), concepts: sumOf(terms, true) });
    questionsOf.set(clause, list);
  }
  return {
    index,
    numberOf: new Map(index.vocabulary.map((term, number) => [term, number])),
    idf,
    unknownIdf,
    askedIdf,
    unknownAskedIdf: Math.log(1 + texts),
    questionsOf,
    find: (weights, annotations) => {
      const hits = search.search(termString(weights.keys()), searchOptions(weights, annotations));
      const best = hits[0]?.score ?? 1;
      return hits.map((hit) => ({ sentences: index.passages[hit.id as number] ?? [], score: hit.score, share: hit.score / best }));
    },
  };
}
