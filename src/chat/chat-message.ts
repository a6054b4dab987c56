import type { Language } from '../text/language.ts';

/** A message as a platform hands it on: parsed, without anything of the platform left in it. */
export interface ChatMessage {
  /** The same for every delivery of the same message, and for no other message. */
  readonly id: string;
  /** What follow-ups belong together in: a thread, a direct conversation. */
  readonly conversation: string;
  readonly person: string;
  /** What leaves as a whole when the bot is removed from it: all that is kept from it is then deleted. */
  readonly workspace?: string;
  readonly channel: string;
  /** What was written, without the mention of the bot. A command begins with a slash. */
  readonly text: string;
  readonly mentionsBot: boolean;
  readonly isDirect: boolean;
  /** True for what can only be meant for the bot: a registered command, a button, a shortcut. */
  readonly isCommand?: boolean;
  /** Options of a registered command by name, beside what `text` holds. */
  readonly options?: Readonly<Record<string, string>>;
  /** Written by this bot or by any other. */
  readonly fromBot: boolean;
  readonly isEdit: boolean;
  /** True where somebody else is mentioned. */
  readonly mentionsOthers: boolean;
  /** The person's language where the platform knows it; decides where the text does not tell. */
  readonly language?: Language;
}
