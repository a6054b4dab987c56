/** A question with the sentences of its policy that answer it, by number. */
export interface AnsweredQuestion {
  readonly text: string;
  readonly language: string;
  readonly answers: readonly number[];
}

/** One policy with the questions it is known to answer and to leave open; the names of its provider are taken out of all texts. */
export interface PolicyMaterial {
  readonly id: string;
  /** Name of its file; empty where it has none. */
  readonly file: string;
  /** True for material that is no policy: each epoch sees a part of it, and its features are not counted. */
  readonly lexicon: boolean;
  readonly language: string;
  /** Sentences in reading order, as they stand in the text. */
  readonly sentences: readonly string[];
  /** For each sentence: its headings and the words that introduce it. */
  readonly contexts: readonly string[];
  /** For each sentence: the number of its clause. */
  readonly clauses: readonly number[];
  /** For each sentence: its translation into the other language; null where there is none. */
  readonly translations: readonly (string | null)[];
  readonly questions: readonly AnsweredQuestion[];
  /** Questions that the policy does not answer. */
  readonly open: readonly string[];
}
