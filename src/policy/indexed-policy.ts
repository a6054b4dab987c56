import type { AsPlainObject } from 'minisearch';
import type { Policy, PolicyRecord } from './policy.ts';

/** What a sentence holds, as numbers into the policy's vocabulary and as ids of the knowledge tables. */
export interface SentenceFacts {
  /** Distinct terms of the sentence. */
  readonly terms: readonly number[];
  /** Distinct terms of its translation; empty without one. */
  readonly translation: readonly number[];
  /** Topics it states something on, with weights. */
  readonly topics: Readonly<Record<string, number>>;
  /** Kinds of answers it can give. */
  readonly types: readonly string[];
}

/** A question that a sentence answers, as its annotation expects it. */
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

/** All that the engine needs of one policy, as the indexer made it. */
export interface IndexedPolicy {
  readonly record: PolicyRecord;
  /** Its English words (stems) with the number of sentences that have them. */
  readonly words: readonly (readonly [word: string, count: number])[];
  readonly policy: Policy;
  /** Terms by number. */
  readonly vocabulary: readonly string[];
  /** In how many sentences (with their translations) each term occurs. */
  readonly frequency: readonly number[];
  /** Per clause, per sentence. */
  readonly facts: readonly (readonly SentenceFacts[])[];
  /** Per clause: the terms and the topics of its headings and its lead-in. */
  readonly headings: readonly {
    readonly terms: readonly number[];
    readonly topics: Readonly<Record<string, number>>;
    /** Topics that the headings would be on if they were questions. */
    readonly asked: readonly string[];
  }[];
  readonly questions: readonly ExpectedQuestion[];
  /** Questions that the policy is known not to answer. */
  readonly unanswered: readonly { readonly terms: readonly number[] }[];
  readonly aids: Readonly<Record<number, ClauseAids>>;
  /** Sentences of each passage; the passage's number is its id in `search`. */
  readonly passages: readonly (readonly SentenceRef[])[];
  /** The saved MiniSearch index over the passages. */
  readonly search: AsPlainObject;
}
