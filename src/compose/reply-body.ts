import type { SmallTalk } from '../knowledge/small-talk.ts';
import type { ContactKind, ContactPurpose } from '../policy/contact.ts';
import type { ForeignLanguage } from '../text/foreign-language.ts';
import type { DocumentFact } from './documents/document-fact.ts';
import type { Lead } from './lead/lead.ts';

/**
 * A sentence of the bot's own: the reason for it and the ids of what it speaks of. `sayStatement` puts it into words.
 * Providers and jurisdictions are ids; `names` are names as people typed them; `contact` is a contact's value.
 */
export type Statement =
  | { readonly reason: 'silent' | 'nobody-named' | 'email-lost'; readonly provider: string }
  /** `jurisdictions`: whom all that follows is written for; none where anything of it is for everybody. */
  | { readonly reason: 'answer'; readonly provider: string; readonly jurisdictions: readonly string[] }
  | {
      readonly reason: 'overview';
      readonly provider: string;
      /** Numbers of the first and the last item that stand open, and of the last of all. */
      readonly from: number;
      readonly to: number;
      readonly total: number;
    }
  | { readonly reason: 'left'; readonly left: number }
  | { readonly reason: 'comparison'; readonly providers: readonly string[] }
  | { readonly reason: 'family'; readonly name: string; readonly providers: readonly string[] }
  | {
      readonly reason: 'ask-them';
      readonly contact: string;
      readonly what: ContactKind;
      readonly purpose: ContactPurpose;
    }
  | { readonly reason: 'told-above'; readonly markers: readonly number[] }
  | { readonly reason: 'contacts-are-general'; readonly provider: string; readonly jurisdiction: string }
  | { readonly reason: 'contacts-elsewhere'; readonly provider: string; readonly jurisdictions: readonly string[] }
  | { readonly reason: 'no-contact'; readonly provider: string; readonly contact: ContactKind | null }
  | { readonly reason: 'lacks-purpose'; readonly provider: string; readonly purpose: ContactPurpose }
  | { readonly reason: 'unknown-provider' | 'also-unknown'; readonly names: readonly string[] }
  | { readonly reason: 'questions-left'; readonly count: number }
  | { readonly reason: 'small-talk'; readonly talk: SmallTalk }
  | { readonly reason: 'document-fact'; readonly fact: DocumentFact }
  | { readonly reason: 'unsupported-language'; readonly foreign: ForeignLanguage }
  | { readonly reason: 'related' | 'silent-everywhere' | 'unclear' | 'off-topic' | 'no-more' | 'no-judgement' };

/** Why a sentence is said. */
export type StatementReason = Statement['reason'];

/**
 * A piece of a reply, in reading order.
 * - `headline`: the value or the yes or no that was asked for, above the quote that it is taken from.
 * - `lead` leads to what follows, `verdict` says that there is no answer, `note` adds something, `remark` is the whole reply.
 * - `quotes`: quotes of one policy by their markers, under the provider's name where `heading` is true.
 * - `question`: one of several questions of a message, in the person's words; what follows answers it.
 * - `silent-provider`: in a comparison, a provider whose policy says nothing on it.
 * - `contacts`: contacts of one policy by their indices in the reply's `contacts`; `jurisdiction` is the one asked about.
 * - `suggestions`: here the suggested questions are offered.
 */
export type BodyPart =
  | { readonly kind: 'headline'; readonly lead: Lead }
  | { readonly kind: 'lead' | 'verdict' | 'note' | 'remark'; readonly says: Statement }
  | {
      readonly kind: 'quotes';
      readonly provider: string;
      readonly policy: string;
      readonly markers: readonly number[];
      readonly heading: boolean;
    }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'silent-provider'; readonly provider: string }
  | {
      readonly kind: 'contacts';
      readonly provider: string;
      readonly policy: string;
      readonly jurisdiction: string | null;
      readonly contacts: readonly number[];
    }
  | { readonly kind: 'suggestions' };

/** A note with its statement. */
export const noteThat = (says: Statement): BodyPart => ({ kind: 'note', says });
