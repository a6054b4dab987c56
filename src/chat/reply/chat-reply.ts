import type { ReplyKind } from '../../compose/reply.ts';
import type { ContactKind, ContactPurpose } from '../../policy/contact.ts';
import type { Language } from '../../text/language.ts';

/** A stretch of text in one manner. Never markup: a platform escapes `text` and draws `style` in its own way. */
export interface TextRun {
  readonly text: string;
  /** `mark`: the quoted part of a clause; `value`: what one copies (an address, a command). */
  readonly style: 'plain' | 'mark' | 'value';
}

/** A passage of a policy, word for word, and where it stands; names and dates are ready to be shown. */
export interface ChatQuote {
  /** Number by which the person can ask for its source. */
  readonly marker: number;
  /** False for a passage that is offered only as the nearest one. */
  readonly supports: boolean;
  readonly text: string;
  /** Words of the policy that introduce the quote, outside it. */
  readonly leadIn: string | null;
  /** Marker of an earlier quote of this reply that shows the lead-in already. */
  readonly leadInOf: number | null;
  /** Unofficial translation, where the person reads the other language. */
  readonly translation: string | null;
  readonly place: ChatPlace;
}

/** Where a passage stands. */
export interface ChatPlace {
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
  /** What `/source` takes to show the whole clause with this passage marked, also after a restart. */
  readonly source: string;
}

/** A contact fact. What it is and whose it is always stand beside the value. */
export interface ChatContact {
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
 * What own words are for. `lead` leads to what follows; `verdict` says that there is no answer; `name` heads what
 * follows and `detail` belongs to it; `place` says where it stands; `source` is a numbered place; `example` is to be typed.
 */
export type TextRole = 'lead' | 'verdict' | 'name' | 'detail' | 'place' | 'source' | 'example' | 'note' | 'plain';

/** A piece of a reply, drawn as a unit. */
export type ChatPart =
  | { readonly kind: 'text'; readonly role: TextRole; readonly text: string }
  | { readonly kind: 'quote'; readonly quote: ChatQuote }
  | { readonly kind: 'contact'; readonly contact: ChatContact }
  /** A term and what is told of it: a command with its help, a fact with its value. */
  | { readonly kind: 'item'; readonly term: string; readonly text: string; readonly style: TextRun['style'] }
  /** Words of a policy at length, paragraphs parted by line breaks. */
  | { readonly kind: 'passage'; readonly runs: readonly TextRun[] }
  /** To be copied as it is, line by line. */
  | { readonly kind: 'export'; readonly text: string };

/** What a person can do with a reply, with the words for a button. */
export type ChatAction =
  | { readonly kind: 'source'; readonly label: string; readonly marker: number; readonly source: string }
  | { readonly kind: 'helpful' | 'not-helpful' | 'share' | 'evidence'; readonly label: string; readonly reply: string }
  | { readonly kind: 'follow-up'; readonly label: string; readonly question: string };

/** A reply that any platform can draw. */
export interface ChatReply {
  /** Names the reply in feedback and when it is shared; the same for the same message. */
  readonly id: string;
  /** `command`: of a command that asks no policy; `notice`: about the message itself (too long, too many, a fault). */
  readonly kind: ReplyKind | 'command' | 'notice';
  readonly language: Language;
  /** In reading order. */
  readonly parts: readonly ChatPart[];
  readonly actions: readonly ChatAction[];
  /** True for what only the person should see, where the platform can do that. */
  readonly isPrivate: boolean;
}

/** Own words as a part. */
export const textPart = (text: string, role: TextRole = 'plain'): ChatPart => ({ kind: 'text', role, text });
