import type { ContactKind, ContactPurpose } from '../../policy/contact.ts';
import type { Span } from '../../policy/policy.ts';

/** A stretch of text in one manner. Never markup: a platform escapes `text` and draws `style` in its own way. */
export interface TextRun {
  readonly text: string;
  /** `mark`: the quoted part of a clause; `value`: what one copies (an address, a command). */
  readonly style: 'plain' | 'mark' | 'value';
}

/** A passage of a policy, word for word, and where it stands; names and dates are ready to be shown. */
export interface DrawnQuote {
  /** Number by which the person can ask for its source. */
  readonly marker: number;
  /** False for a passage that is offered only as the nearest one. */
  readonly supports: boolean;
  readonly text: string;
  /** The words of `text`, and of `translation`, that decide what was asked, as offsets; null for none. */
  readonly marked: { readonly text: Span; readonly translation: Span | null } | null;
  /** Words that introduce the quote, outside it: the policy's, or their translation where that is read first. */
  readonly leadIn: string | null;
  /** Marker of an earlier quote of this reply that shows the lead-in already. */
  readonly leadInOf: number | null;
  /** Unofficial translation, where the person reads the other language. */
  readonly translation: string | null;
  /** True where that translation is what one reads first; the policy's own words follow it. */
  readonly translationFirst: boolean;
  readonly place: DrawnPlace;
}

/** The place of a passage, for display. */
export interface DrawnPlace {
  readonly provider: string;
  readonly policy: string;
  readonly section: readonly string[];
  /** Names of the jurisdictions it is written for; empty: for everybody. */
  readonly jurisdictions: readonly string[];
  /** ISO date of the version; null where the policy gives none. */
  readonly version: string | null;
  readonly file: string;
  readonly lines: readonly [number, number];
  readonly url: string | null;
  /** Address of the page on which the clause can be read, where pages are served. */
  readonly page?: string;
  /** Argument of `/source` that shows the whole clause with this passage marked, also after a restart. */
  readonly source: string;
}

/** A contact. What it is and whose it is always stand next to the value. */
export interface DrawnContact {
  readonly kind: ContactKind;
  readonly purpose: ContactPurpose;
  /** "e-mail address, data protection officer". */
  readonly what: string;
  readonly value: string;
  /** The organisation, person or page it belongs to; empty where the value says it. */
  readonly whose: string;
  /** Name of the jurisdiction it is for; null: for everybody. */
  readonly place: string | null;
  /** Number of its source in this reply. */
  readonly marker: number;
}

/**
 * What own words are for. `headline` is the answer in a few words; `lead` leads to what follows; `verdict` says that there is no answer; `name` heads what
 * follows and `detail` belongs to it; `place` says where it stands; `source` is a numbered place; `example` is to be typed.
 */
export type TextRole =
  | 'headline'
  | 'lead'
  | 'verdict'
  | 'name'
  | 'detail'
  | 'place'
  | 'source'
  | 'example'
  | 'note'
  | 'plain';

/** A piece of a reply with its words, names and dates chosen: what a platform draws as a unit. */
export type DrawnPart =
  | { readonly kind: 'text'; readonly role: TextRole; readonly text: string }
  | { readonly kind: 'quote'; readonly quote: DrawnQuote }
  | { readonly kind: 'contact'; readonly contact: DrawnContact }
  /** A term and its explanation: a command with its help, a fact with its value. */
  | { readonly kind: 'item'; readonly term: string; readonly text: string; readonly style: TextRun['style'] }
  /** Words of a policy at length, paragraphs parted by line breaks. */
  | { readonly kind: 'passage'; readonly runs: readonly TextRun[] }
  /** To be copied as it is, line by line. */
  | { readonly kind: 'export'; readonly text: string };
