import MiniSearch from 'minisearch';
import type { IndexedPolicy, SentenceRef } from '../corpus/indexed-policy.ts';
import { type PackedQuestions, packQuestions } from './packed-questions.ts';
import { indexOptions, type PassageDocument, searchOptions, termString } from './search-options.ts';
import { isConceptTerm } from './term-weight.ts';

/** A passage that was found, with its BM25 score as a share of the best one's. */
export interface FoundPassage {
  readonly sentences: readonly SentenceRef[];
  readonly score: number;
  readonly share: number;
}

/** The terms of a clause, ready to be summed up. */
export interface ClauseTerms {
  /** Of each sentence, with its translation or without. */
  readonly sentences: readonly { readonly all: Int32Array; readonly own: Int32Array }[];
  /** Of the whole clause with its headings and its lead-in, with the translations or without. */
  readonly all: Int32Array;
  readonly own: Int32Array;
  readonly heading: Int32Array;
}

/** One policy ready to be searched. */
export interface OpenPolicy {
  readonly index: IndexedPolicy;
  /** Numbers of terms in the policy's vocabulary. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** 1 for the numbers of concepts and jurisdictions. */
  readonly isConcept: Uint8Array;
  /** Inverse document frequency of each term by number: ln(1 + sentences / sentences with it). */
  readonly idf: Float64Array;
  /** That of a term which no sentence has. */
  readonly unknownIdf: number;
  /** The questions that its sentences are expected to answer. */
  readonly expected: PackedQuestions;
  /** Questions that it is known not to answer. */
  readonly unanswered: PackedQuestions;
  readonly terms: readonly ClauseTerms[];
  /** Passages by BM25, best first. */
  readonly find: (weights: ReadonlyMap<string, number>, annotations: boolean) => FoundPassage[];
}

/** Opens an indexed policy for searching. */
export function openPolicy(index: IndexedPolicy): OpenPolicy {
  const search = MiniSearch.loadJS<PassageDocument>(index.search, indexOptions);
  const sentences = index.facts.reduce((sum, clause) => sum + clause.length, 0);
  const isConcept = Uint8Array.from(index.vocabulary, (term) => (isConceptTerm(term) ? 1 : 0));
  const unknownIdf = Math.log(1 + sentences);
  const asked = Float64Array.from(index.frequency);
  for (const { terms } of [...index.questions, ...index.unanswered])
    for (const term of terms) asked[term] = (asked[term] ?? 0) + 1;
  const texts = sentences + index.questions.length + index.unanswered.length;
  const askedIdf = asked.map((count) => Math.log(1 + texts / Math.max(1, count)));
  return {
    index,
    numberOf: new Map(index.vocabulary.map((term, number) => [term, number])),
    isConcept,
    idf: Float64Array.from(index.frequency, (frequency) => Math.log(1 + sentences / Math.max(1, frequency))),
    unknownIdf,
    expected: packQuestions(index.questions, index.vocabulary, askedIdf, Math.log(1 + texts)),
    unanswered: packQuestions(index.unanswered, index.vocabulary, askedIdf, Math.log(1 + texts)),
    terms: termsOf(index),
    find: (weights, annotations) => {
      const hits = search.search(termString(weights.keys()), searchOptions(weights, annotations));
      const best = hits[0]?.score ?? 1;
      return hits.map((hit) => ({
        sentences: index.passages[hit.id as number] ?? [],
        score: hit.score,
        share: hit.score / best,
      }));
    },
  };
}

const union = (...lists: readonly (readonly number[])[]): Int32Array => Int32Array.from(new Set(lists.flat()));

function termsOf(index: IndexedPolicy): ClauseTerms[] {
  return index.facts.map((facts, c) => {
    const heading = index.headings[c]?.terms ?? [];
    return {
      sentences: facts.map(({ terms, translation }) => ({
        all: union(terms, translation),
        own: Int32Array.from(terms),
      })),
      all: union(heading, ...facts.map(({ terms }) => terms), ...facts.map(({ translation }) => translation)),
      own: union(heading, ...facts.map(({ terms }) => terms)),
      heading: Int32Array.from(heading),
    };
  });
}
