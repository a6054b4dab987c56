import type { Language } from '../text/language.ts';
import type { MessageReference } from './memory/message-claims.ts';

/** A message without anything of its platform left in it. */
export interface ChatMessage {
  /** The same for every delivery of the same message, and for no other message. */
  readonly id: string;
  /** The thread or direct conversation that follow-ups refer back in. */
  readonly conversation: string;
  readonly person: string;
  /** The workspace or server; when the bot is removed from it, all that is kept from it is deleted. */
  readonly workspace?: string;
  readonly channel: string;
  /** The channel that the thread `channel` stands in, where a thread is a channel of its own: its settings hold. */
  readonly parentChannel?: string;
  /** The text as written, without the mention of the bot. A command begins with a slash. */
  readonly text: string;
  readonly mentionsBot: boolean;
  readonly isDirect: boolean;
  /** True for what can only be meant for the bot: a registered command, a button, a shortcut. */
  readonly isCommand?: boolean;
  /** Values of a registered command's options by name, in addition to those in `text`. They are used as values, never parsed. */
  readonly options?: Readonly<Record<string, string>>;
  /** Where the adapter posts what this channel is told unasked; absent where it cannot. */
  readonly reportPlace?: MessageReference;
  /** Asks the platform whether the person administers the workspace; absent where nobody does. */
  readonly isAdministrator?: () => Promise<boolean>;
  /** Written by this bot or by any other. */
  readonly fromBot: boolean;
  readonly isEdit: boolean;
  /** True where somebody else is mentioned. */
  readonly mentionsOthers: boolean;
  /** True where the platform can call in persons whom the operator has named. */
  readonly handsOver?: boolean;
  /** The person's language where the platform knows it; decides where the text does not tell. */
  readonly language?: Language;
  /**
   * Where the adapter finds the message again if this process ends before it is answered. With it, the adapter sends the
   * reply inside `deliver`, and asks for `owed` messages when it starts.
   */
  readonly reference?: MessageReference;
}
