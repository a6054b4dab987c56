import type { ContactKind, ContactPurpose } from '../policy/contact.ts';
import type { Span } from '../policy/policy.ts';
import type { Language } from '../text/language.ts';
import type { Lead } from './lead/lead.ts';
import type { BodyPart } from './reply-body.ts';

/** The kind of a reply. */
export type ReplyKind =
  | 'answer'
  | 'comparison'
  | 'contacts'
  | 'silent'
  | 'unknown-provider'
  | 'unsupported-language'
  | 'clarify'
  | 'chat'
  | 'off-topic';

/** A passage of a policy, word for word, and where it stands. */
export interface Citation {
  /** 1-based; the number printed in front of the quote. */
  readonly marker: number;
  readonly provider: string;
  readonly policy: string;
  readonly section: readonly string[];
  readonly clause: string;
  /** Verbatim: the file's own characters; white space may differ. At most 600 characters. */
  readonly quote: string;
  /** The sentence that introduces a quoted list item, outside the quote. */
  readonly context: string | null;
  /** Unofficial translation of that sentence, where the annotations have one. */
  readonly contextTranslation?: string;
  readonly file: string;
  /** First and last line, 1-based, inclusive. */
  readonly lines: readonly [number, number];
  /** Offsets into the file's text, UTF-16 code units. */
  readonly span: Span;
  /** Page of a PDF, 1-based. */
  readonly page?: number;
  /** Paragraph of a Word file, 1-based. */
  readonly paragraph?: number;
  /** The jurisdiction asked about, or the first, of those that the clause is written for. */
  readonly jurisdiction: string | null;
  readonly jurisdictions: readonly string[];
  readonly updated: string | null;
  readonly url: string | null;
  /** Unofficial translation of the quote into the other language. */
  readonly translation: string | null;
  readonly score: number;
}

/** A contact that the reply gives, with the sentence it stands in. */
export interface ReplyContact {
  readonly provider: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly label: string;
  readonly purpose: ContactPurpose;
  readonly jurisdiction: string | null;
  readonly citation: Citation;
}

/** One of several questions of a message, and the markers of the citations that answer it; none where nothing does. */
export interface ReplyPart {
  readonly question: string;
  readonly citations: readonly number[];
}

/** The content of a reply, without a word of the bot's own: what is said, in which order, and what it rests on. */
export interface ReplyContent {
  readonly kind: ReplyKind;
  readonly language: Language;
  /** The script of the bot's own words, where it is not the language's usual one; quotes stay as they are written. */
  readonly script?: 'traditional';
  /** `original`: the policy's own words stand before their translation. Absent: the translation is what one reads first. */
  readonly quoteFirst?: 'original';
  /** The value or the yes or no that was asked for, where a quote surely gives it. */
  readonly lead: Lead | null;
  /** The pieces of the reply in reading order. Whatever draws a reply draws these. */
  readonly body: readonly BodyPart[];
  readonly citations: readonly Citation[];
  /** Number of passages there are: of a list all its items, also those shown before. */
  readonly total: number;
  /** How many of `citations` stand open at first; the others come with "more". */
  readonly shown: number;
  /** Nearest passages where the policy is silent; they support nothing. */
  readonly related: readonly Citation[];
  readonly contacts: readonly ReplyContact[];
  /** Providers asked about whose policy says nothing on it. */
  readonly silent: readonly string[];
  /** The questions of a message that asks several, in order; absent for a single question. */
  readonly parts?: readonly ReplyPart[];
  /** Questions that can be asked next, each with an answer. */
  readonly suggestions: readonly string[];
  /** Probability that the policy states something on the question, 0 to 1. */
  readonly confidence: number;
}

/** A reply: its content, and the same as plain text. Nothing reads the text back. */
export interface Reply extends ReplyContent {
  /** The whole reply as a person reads it. */
  readonly text: string;
}

/** A reply without content, to be filled in. */
export const emptyReply = (language: Language): Reply => ({
  kind: 'answer',
  language,
  text: '',
  lead: null,
  body: [],
  citations: [],
  total: 0,
  shown: 0,
  related: [],
  contacts: [],
  silent: [],
  suggestions: [],
  confidence: 0,
});
