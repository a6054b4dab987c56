import type { ContactKind, ContactPurpose } from '../policy/contact.ts';
import type { Span } from '../policy/policy.ts';
import type { Language } from '../text/language.ts';

/** How a reply stands to the question. */
export type ReplyKind =
  | 'answer'
  | 'comparison'
  | 'contacts'
  | 'silent'
  | 'unknown-provider'
  | 'clarify'
  | 'chat'
  | 'off-topic';

/** A passage of a policy, word for word, and where it stands. */
export interface Citation {
  readonly marker: number;
  readonly provider: string;
  readonly policy: string;
  readonly section: readonly string[];
  readonly clause: string;
  /** Verbatim: the file's own characters; white space may differ. At most 600 characters. */
  readonly quote: string;
  /** The sentence that introduces a quoted list item, outside the quote. */
  readonly context: string | null;
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

/** A contact fact as it is told. */
export interface ReplyContact {
  readonly provider: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly label: string;
  readonly purpose: ContactPurpose;
  readonly jurisdiction: string | null;
  readonly citation: Citation;
}

/** What the engine answers. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly language: Language;
  /** The whole reply as a person reads it. */
  readonly text: string;
  /** The bot's own sentence before the quotes. */
  readonly lead: string;
  /** Its own sentences behind them: what else is to be said, whom to ask. */
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
  /** Nearest passages where the policy is silent; they support nothing. */
  readonly related: readonly Citation[];
  readonly contacts: readonly ReplyContact[];
  /** Providers asked about whose policy says nothing on it. */
  readonly silent: readonly string[];
  readonly suggestions: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** A reply that says nothing, for whoever fills in what it is to say. */
export const emptyReply = (language: Language): Reply => ({
  kind: 'answer',
  language,
  text: '',
  lead: '',
  notes: [],
  citations: [],
  related: [],
  contacts: [],
  silent: [],
  suggestions: [],
  confidence: 0,
});
