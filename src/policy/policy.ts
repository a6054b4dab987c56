import type { Language } from '../text/language.ts';
import type { Contact } from './contact.ts';

/** Offsets into the seed file's text, in UTF-16 code units: start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A sentence, a list item or a table row: the smallest thing that is ranked and quoted. */
export interface Sentence {
  /** Where it stands in its clause's text (code units). */
  readonly at: Span;
  /** Where it stands in the file; the layout may interrupt it in between. */
  readonly span: Span;
  /** True for the items of a list; their clause's first sentence, or its `leadIn`, introduces them. */
  readonly item: boolean;
  /** True for the rows of a table. */
  readonly row: boolean;
}

/** A paragraph, a numbered clause, or a short list with the sentence that introduces it. */
export interface Clause {
  /** Stable: `<policy>#<hash of its section and its opening words>`. */
  readonly id: string;
  /** Printed number without its final dot ("5.3.2"), where it has one. */
  readonly number: string | null;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  /** Jurisdictions it is written for (ids), from its headings; empty: for everybody. */
  readonly jurisdictions: readonly string[];
  /** Its words, with the layout's line breaks and interruptions repaired. */
  readonly text: string;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
  /** The sentence that introduces it, where that stands in another clause: its words. */
  readonly leadIn: string | null;
  /** URLs that belong to it: printed in it, or in a footer of its page for a link of its own. */
  readonly links: readonly string[];
}

/** About 500 characters of consecutive clauses inside one section: the token of retrieval. */
export interface Passage {
  /** Pairs of clause index and sentence index, in reading order. */
  readonly sentences: readonly (readonly [clause: number, sentence: number])[];
}

/** What the catalogue and the text tell about a policy. */
export interface PolicyRecord {
  readonly id: string;
  readonly provider: string;
  /** Jurisdiction the provider comes from, for "the Chinese ones"; null where the catalogue does not say. */
  readonly home: string | null;
  readonly names: { readonly en: string; readonly zh: string };
  readonly aliases: readonly string[];
  readonly title: string;
  readonly language: Language;
  readonly file: string;
  readonly sha256: string;
  /** ISO dates, where the text gives them. */
  readonly effective: string | null;
  readonly updated: string | null;
  readonly url: string | null;
}

/** One policy, taken apart. */
export interface Policy extends PolicyRecord {
  readonly clauses: readonly Clause[];
  readonly contacts: readonly Contact[];
  /** Offset at which each line of the file begins. */
  readonly lineStarts: readonly number[];
  /** Parts of the file that are not the policy's words (navigation, contents, copies), with the reason. */
  readonly chrome: readonly { readonly span: Span; readonly reason: string }[];
}
