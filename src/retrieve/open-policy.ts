import MiniSearch from 'minisearch';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import { encoderInUse } from '../encoder/use-encoder.ts';
import type { IndexedPolicy, SentenceRef } from '../policy/indexed-policy.ts';
import type { Vocabulary } from '../policy/vocabulary.ts';
import { clauseTerms, type TermsOfClause } from './clause-terms.ts';
import { compareMeaning, type MeaningMatch } from './meaning/compare-meaning.ts';
import { createSimilarWords, type SimilarTerms } from './meaning/similar-words.ts';
import { createPlainIndexes } from './plain-index.ts';
import { createQuestionIndex, type QuestionIndex } from './question-index.ts';
import { indexOptions, type PassageDocument, searchOptions, termKey, termNumber } from './search-options.ts';
import { isConceptUnit, weightOfUnit } from './term-weight.ts';

/** A passage found by a search; its score is its BM25 score divided by that of the best passage (0 to 1). */
export interface FoundPassage {
  readonly sentences: readonly SentenceRef[];
  readonly score: number;
  readonly share: number;
}

/** A policy that is ready to be searched. */
export interface OpenPolicy {
  readonly index: IndexedPolicy;
  /** Number of each term in the policy's vocabulary. */
  readonly numberOf: Pick<Vocabulary, 'get'>;
  /** By term number: 1 for concepts and jurisdictions, 0 for words and bigrams. */
  readonly isConcept: Uint8Array;
  /** By term number: inverse document frequency, ln(1 + sentences / sentences with the term). */
  readonly idf: Float64Array;
  /** Inverse document frequency of a term that occurs in no sentence. */
  readonly unknownIdf: number;
  /** The questions that its sentences are annotated to answer. */
  readonly expected: QuestionIndex;
  /** The questions that it is known to leave open. */
  readonly unanswered: QuestionIndex;
  readonly termsOf: TermsOfClause;
  /** Number of a sentence in reading order over all clauses, as the vectors of meaning are in. */
  readonly sentenceNumber: (clause: number, sentence: number) => number;
  /** The clause of each sentence, by the sentence's number. */
  readonly clauseOfSentence: Uint32Array;
  /** The model that its vectors were made by. */
  readonly encoder: EncoderModel;
  /** Compares the vector of a question, encoded without names of providers, with the policy's texts by meaning. */
  readonly compareMeaning: (vector: Float32Array) => MeaningMatch;
  /**
   * How similar in meaning the policy's terms are to a word.
   * @param vector the word's vector
   * @param number the word's number in the vocabulary, if it is one of the policy's terms
   */
  readonly similarTerms: (vector: Float32Array, number: number | undefined) => SimilarTerms;
  /** Passages by BM25, best first. */
  readonly find: (weights: ReadonlyMap<string, number>, annotations: boolean) => FoundPassage[];
}

/**
 * Opens an indexed policy for searching.
 * @param encoder the model that its vectors were made by
 */
export function openPolicy(index: IndexedPolicy, encoder: EncoderModel = encoderInUse()): OpenPolicy {
  const { vocabulary, frequency, questions, unanswered } = index;
  const sentences = index.facts.reduce((sum, clause) => sum + clause.length, 0);
  const asked = Float64Array.from(frequency);
  for (const list of [questions, unanswered])
    for (const { terms } of list) for (const term of terms) asked[term] = (asked[term] ?? 0) + 1;
  const texts = sentences + questions.length + unanswered.length;
  const isConcept = new Uint8Array(vocabulary.size);
  const [idf, weight] = [new Float64Array(vocabulary.size), new Float64Array(vocabulary.size)];
  for (let number = 0; number < vocabulary.size; number++) {
    const unit = vocabulary.firstUnit(number);
    isConcept[number] = isConceptUnit(unit) ? 1 : 0;
    idf[number] = Math.log(1 + sentences / Math.max(1, frequency[number] ?? 0));
    weight[number] = weightOfUnit(unit) * Math.log(1 + texts / Math.max(1, asked[number] ?? 0));
  }
  let all = 0;
  const firstOf = index.facts.map((clause) => {
    all += clause.length;
    return all - clause.length;
  });
  const sentenceNumber = (clause: number, sentence: number) => (firstOf[clause] ?? 0) + sentence;
  const packedTerms = { weight, unknownWeight: Math.log(1 + texts), isConcept };
  return {
    index,
    numberOf: vocabulary,
    isConcept,
    idf,
    unknownIdf: Math.log(1 + sentences),
    expected: createQuestionIndex(questions, packedTerms),
    unanswered: createQuestionIndex(unanswered, packedTerms),
    termsOf: clauseTerms(index, idf),
    sentenceNumber,
    clauseOfSentence: Uint32Array.from(index.facts.flatMap((clause, c) => clause.map(() => c))),
    encoder,
    compareMeaning: (vector) => compareMeaning(vector, { vectors: index.meaning, questions, sentenceNumber }),
    similarTerms: createSimilarWords(
      vocabulary,
      (number) => isConcept[number] === 0 && (frequency[number] ?? 0) > 0,
      encoder,
    ),
    find: passageFinder(index),
  };
}

/** The first searches load only their own terms into MiniSearch; a policy that is searched more often is loaded whole. */
const SEARCHES_BEFORE_FULL_LOAD = 8;

function passageFinder(index: IndexedPolicy): OpenPolicy['find'] {
  const { passages, vocabulary } = index;
  const plainIndex = createPlainIndexes(index.postings);
  let searches = 0;
  let whole: MiniSearch<PassageDocument> | undefined;
  const searchFor = (terms: readonly string[]): MiniSearch<PassageDocument> => {
    if (whole || ++searches > SEARCHES_BEFORE_FULL_LOAD) {
      whole ??= MiniSearch.loadJS<PassageDocument>(plainIndex(), indexOptions);
      return whole;
    }
    // MiniSearch scores a term by itself, so that terms which are not loaded change no score.
    return MiniSearch.loadJS<PassageDocument>(plainIndex(terms.map(termNumber)), indexOptions);
  };
  return (weights, annotations) => {
    const known = new Map<string, number>();
    for (const [term, weight] of weights) {
      const number = vocabulary.get(term);
      if (number !== undefined) known.set(termKey(number), weight);
    }
    const terms = [...known.keys()];
    const hits = searchFor(terms).search(terms.join(' '), searchOptions(known, annotations));
    const best = hits[0]?.score ?? 1;
    return hits.map((hit) => ({
      sentences: passages[hit.id as number] ?? [],
      score: hit.score,
      share: hit.score / best,
    }));
  };
}
