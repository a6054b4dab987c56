import type { APIApplicationCommand, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Acknowledgement, BotMay, FakeChannel, FakeGuild, PostedMessage, Suggestion } from './fake-discord.ts';

/** What the server keeps; the public types are views of these. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type Json = Record<string, unknown>;

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  readonly hasInstalled: boolean;
  readonly isAdmin: boolean;
}

export interface ChannelRecord extends FakeChannel {
  readonly guild: FakeGuild | null;
  readonly parent: ChannelRecord | null;
  readonly botMay: BotMay;
  /** The other side of a direct conversation. */
  readonly recipient: UserRecord | null;
  readonly ownerId: string;
  readonly createdAt: number;
}

export interface MessageRecord extends Mutable<PostedMessage> {
  readonly id: string;
  readonly channel: ChannelRecord;
  thread: ChannelRecord | null;
  readonly user: UserRecord;
  readonly createdAt: number;
  editedAt: number | null;
  /** Of a reply. */
  readonly pingsReplied: boolean;
  readonly interaction: InteractionRecord | null;
  readonly nonce: string | number | null;
}

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly createdAt: number;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  readonly command: APIApplicationCommand | null;
  /** Type of the option that is being completed. */
  readonly focusedType: number | null;
  /** The message with the component, or below which the modal opened. */
  readonly source: MessageRecord | null;
  /** The bot is in the place only because the person installed it. */
  readonly isUserInstalled: boolean;
  callbackType: number | null;
  acknowledgement: Acknowledgement | null;
  /** The answer to the acknowledgement never arrived: a second one is no mistake of the bot. */
  isAnswerLost: () => boolean;
  suggestions: readonly Suggestion[] | null;
  modal: APIModalInteractionResponseCallbackData | null;
  original: MessageRecord | null;
  readonly followUps: MessageRecord[];
}

/** A command with its scope: null for all guilds. */
export interface CommandRecord {
  readonly guildId: string | null;
  readonly data: APIApplicationCommand;
}
