import type { Policy, PolicyRecord } from './policy.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The analysis of a sentence: term numbers in the policy's vocabulary, and ids from the knowledge tables. */
export interface SentenceFacts {
  /** Distinct terms of the sentence. */
  readonly terms: readonly number[];
  /** Distinct terms of its translation; empty without one. */
  readonly translation: readonly number[];
  /** Topics that it states something about, each with a weight above 0 and at most 1. */
  readonly topics: Readonly<Record<string, number>>;
  /** Ids of the answer types that it contains evidence of ("duration", "email" ...). */
  readonly types: readonly string[];
}

/** A question which, according to its annotation, a sentence answers. */
export interface ExpectedQuestion {
  readonly clause: number;
  readonly sentence: number;
  readonly terms: readonly number[];
}

/** Reading aids of one clause: the translation of each sentence into the other language. */
export interface ClauseAids {
  readonly translation: readonly string[];
}

/** Pairs of clause and sentence indices. */
export type SentenceRef = readonly [clause: number, sentence: number];

/**
 * What texts of a policy mean, as vectors of the encoder: each `dimensions` whole numbers, 127 times those of a vector of
 * length 1, one behind the other.
 */
export interface MeaningVectors {
  readonly dimensions: number;
  /** One a sentence, in reading order over all clauses. */
  readonly sentences: Int8Array;
  /** One a sentence, zeros where it has no translation; empty where none has. */
  readonly translations: Int8Array;
  /** One for each of `questions`. */
  readonly questions: Int8Array;
  /** One for each of `unanswered`. */
  readonly unanswered: Int8Array;
}

/**
 * What MiniSearch has counted over the passages of a policy, as numbers in a row. Fields are numbered in the order of
 * `FIELDS`; a term's list for a field has the number `term * fields + field`.
 */
export interface PassagePostings {
  /** By passage, then by field: how many distinct terms it has. */
  readonly lengths: Uint32Array;
  /** By field: the average of those. */
  readonly averages: Float64Array;
  /** By list: where it begins in `passages` and `counts`; one more at the end. */
  readonly starts: Uint32Array;
  /** Numbers of the passages of each list, rising. */
  readonly passages: Uint32Array;
  /** How often the term occurs in that field of the passage. */
  readonly counts: Uint32Array;
}

/** One policy as the indexer hands it to the engine: plain data. One that was saved reads its parts when they are asked for. */
export interface IndexedPolicy {
  /** Forgets parts that can be read again; absent where none can. */
  readonly release?: () => void;
  /** Keeps what it is read from, before that is replaced; absent where nothing is read again. */
  readonly hold?: () => void;
  readonly record: PolicyRecord;
  readonly policy: Policy;
  readonly vocabulary: Vocabulary;
  /** Document frequency of each term: the number of sentences (or their translations) that contain it. */
  readonly frequency: ArrayLike<number>;
  /** Per clause, per sentence. */
  readonly facts: readonly (readonly SentenceFacts[])[];
  /** Per clause: the terms and the topics of its headings and its lead-in. */
  readonly headings: readonly {
    readonly terms: readonly number[];
    readonly topics: Readonly<Record<string, number>>;
    /** Topics that the headings would match if they were questions. */
    readonly asked: readonly string[];
  }[];
  readonly questions: readonly ExpectedQuestion[];
  /** Questions that the policy is known to leave open. */
  readonly unanswered: readonly { readonly terms: readonly number[] }[];
  readonly meaning: MeaningVectors;
  readonly aids: Readonly<Record<number, ClauseAids>>;
  /** Sentences of each passage. */
  readonly passages: readonly (readonly SentenceRef[])[];
  readonly postings: PassagePostings;
}
