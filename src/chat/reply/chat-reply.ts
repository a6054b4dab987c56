import type {
  DrawnContact,
  DrawnPart,
  DrawnPlace,
  DrawnQuote,
  TextRole as DrawnRole,
  TextRun as DrawnRun,
} from '../../compose/draw/drawn-part.ts';
import type { ReplyKind } from '../../compose/reply.ts';
import type { Language } from '../../text/language.ts';

/** A stretch of text in one manner. */
export type TextRun = DrawnRun;
/** The purpose of a text in the bot's own words. */
export type TextRole = DrawnRole;
/** A passage of a policy, word for word, and where it stands. */
export type ChatQuote = DrawnQuote;
/** The place of a passage, for display. */
export type ChatPlace = DrawnPlace;
/** A contact with what it is and whose it is. */
export type ChatContact = DrawnContact;
/** A piece of a reply, drawn as a unit. */
export type ChatPart = DrawnPart;

/** An action that a reply offers, with the label of its button. */
export type ChatAction =
  | { readonly kind: 'source'; readonly label: string; readonly marker: number; readonly source: string }
  | { readonly kind: 'helpful' | 'not-helpful' | 'share' | 'evidence'; readonly label: string; readonly reply: string }
  | {
      /** Calls the persons whom the operator has named. */
      readonly kind: 'human';
      readonly label: string;
      readonly reply: string;
      /** Where the question stands, in the platform's own id; absent where the platform finds it by the reply. */
      readonly question?: string;
    }
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
  /** True where it must not appear in the channel: if the platform cannot show it to the person alone there, it is sent directly. */
  readonly isConfidential?: true;
  /** True for a refusal because too much was asked: it is to reach the person alone, and not for each further question. */
  readonly isRefusal?: boolean;
}

/** Own words as a part. */
export const textPart = (text: string, role: TextRole = 'plain'): ChatPart => ({ kind: 'text', role, text });
