import type { Language } from '../text/language.ts';
import type { Contact } from './contact.ts';

/** Offsets into the seed file's text, in UTF-16 code units: start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A sentence, a list item or a table row: the smallest thing that is ranked and quoted. */
export interface Sentence {
  /** Range in the text of its clause, in UTF-16 code units. */
  readonly at: Span;
  /** Range in the file; the layout may interrupt the sentence in between. */
  readonly span: Span;
  /** True for a list item, which is introduced by its clause's first sentence or `leadIn`. */
  readonly item: boolean;
  /** True for a table row. */
  readonly row: boolean;
}

/** A paragraph, a numbered clause, or a short list with the sentence that introduces it. */
export interface Clause {
  /** Stable: `<policy>#<hash of its section and its opening words>`. */
  readonly id: string;
  /** Printed number without its final dot ("5.3.2"), where it has one. */
  readonly number: string | null;
  /** Path of headings above the clause, outermost first. */
  readonly section: readonly string[];
  /** Ids of the jurisdictions whose residents it addresses, from its headings; empty when it addresses everybody. */
  readonly jurisdictions: readonly string[];
  /** The clause as running text: line breaks and interruptions of the layout are repaired. */
  readonly text: string;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
  /** Text of the sentence that introduces this clause, when it belongs to another clause; null otherwise. */
  readonly leadIn: string | null;
  /** URLs printed in the clause, or in a page footer on behalf of one of its links. */
  readonly links: readonly string[];
}

/** A policy's entry in the catalogue, completed from its text. */
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

/** A parsed policy: its record, its clauses and the contact facts in them. */
export interface Policy extends PolicyRecord {
  readonly clauses: readonly Clause[];
  readonly contacts: readonly Contact[];
  /** Offset at which each line of the file begins. */
  readonly lineStarts: readonly number[];
  /** Spans of the file that belong to no clause (navigation, table of contents, duplicates), each with the reason. */
  readonly leftovers: readonly { readonly span: Span; readonly reason: string }[];
  /** How the file was written; absent for plain text. */
  readonly format?: 'markdown' | 'html' | 'pdf' | 'docx';
  /** The words of the file without its markup, against which quotes are checked; absent for plain text. */
  readonly wording?: string;
  /** Offset at which each page of a PDF begins. */
  readonly pageStarts?: readonly number[];
}
