/**
 * A surface form is how a concept looks in a text, in English or in Chinese.
 *
 * - English words compare by their stem and without regard to case: "delete my account" also
 *   matches "deleting my accounts". Chinese compares character by character, white space ignored.
 * - `=US` matches as written only, so that it is not taken for "us".
 * - `(a|b c|d)` are alternatives, `(a|)` is an option: "(delete|erase) (my|) data".
 * - `...` is a gap of up to five words or ten Chinese characters: "keep ... after", "注销...数据".
 */
export type Pattern = string;

/** The surface forms of one concept, per language. A text in mixed language is matched against both. */
export interface Patterns {
  readonly en: readonly Pattern[];
  readonly zh: readonly Pattern[];
}

/** A name or a sentence of the bot's own, in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
