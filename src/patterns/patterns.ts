/**
 * A pattern describes wordings in a small language of its own. The whole syntax, with what each example finds:
 *
 * | write                      | finds                                                             |
 * |----------------------------|-------------------------------------------------------------------|
 * | `delete my account`        | these words in a row, in any inflection: "Deleting my accounts"   |
 * | `删除账户`                 | these characters in a row; white space between them is ignored    |
 * | `(delete\|erase) data`     | one of several: "delete data", "erase data"                       |
 * | `delete (my\|) data`       | an option: "delete my data", "delete data"                        |
 * | `(get rid of\|delete) it`  | alternatives may have several words, and brackets of their own    |
 * | `communicat(e\|ion)`       | a bracket inside a word makes two words of it                     |
 * | `keep ... after`           | a gap of up to five words or ten Chinese characters: "keep it after" |
 * | `=US`                      | the word as written and only so, which "us" is not                |
 * | `delete <data>`            | a word group of `src/knowledge/word-groups.yaml` (`expand-word-groups.ts`) |
 *
 * English words compare by their stem (Porter2) and without regard to case; punctuation does not count. There is no other
 * syntax: no `?`, no `*`, and no bar outside of brackets.
 */
export type Pattern = string;

/** The patterns of one meaning, per language. A text in mixed language is matched against both. */
export interface Patterns {
  readonly en: readonly Pattern[];
  readonly zh: readonly Pattern[];
}

/** A name or a sentence of the bot's own, in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
