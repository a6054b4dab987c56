import type { Contact } from '../../src/policy/contact.ts';
import type { Format } from '../read/blocks.ts';
import type { DocumentLanguage } from '../read/detect-foreign-language.ts';
import type { Wall } from './find-wall.ts';

/** A heading as it was found: its words, and how many headings it stands below. */
export interface CheckedHeading {
  readonly text: string;
  /** 1 for a heading at the top. */
  readonly level: number;
}

/** What was left over for one reason. */
export interface CheckedLeftover {
  readonly reason: string;
  /** How many places of the document. */
  readonly places: number;
  /** Letters and digits of its words, without markup. */
  readonly letters: number;
  /** Share of the letters of the document, from 0 to 1. */
  readonly share: number;
  /** The beginning of its words. */
  readonly sample: string;
}

/** What was read of a document, before it counts. */
export interface CheckedDocument {
  readonly file: string;
  /** How the policy is called in replies. */
  readonly name: string;
  readonly title: string;
  readonly format: Format;
  /** Label of the encoding of its text; null for PDF and Word files. */
  readonly encoding: string | null;
  readonly language: DocumentLanguage;
  /** ISO dates; null where the text gives none. */
  readonly effective: string | null;
  readonly updated: string | null;
  /** Number of pages of a PDF; null for other formats. */
  readonly pages: number | null;
  /** Letters and digits of its words. */
  readonly letters: number;
  readonly clauses: number;
  readonly sentences: number;
  /** Each once, in reading order. */
  readonly headings: readonly CheckedHeading[];
  readonly tables: number;
  readonly tableRows: number;
  readonly contacts: readonly Pick<Contact, 'kind' | 'value' | 'purpose' | 'label' | 'jurisdictions'>[];
  /** What is in no clause and no heading, by reason, most letters first. */
  readonly leftovers: readonly CheckedLeftover[];
  /** Letters that are in no clause, heading or leftover. */
  readonly lost: number;
  /** What it is in place of a policy; null where it may be one. */
  readonly wall: Wall | null;
  /** SHA-256 of its letters and digits: the same for the same words in another layout or format. */
  readonly words: string;
  /** One line each, with the cure. */
  readonly warnings: readonly string[];
}
