import type { APIApplicationCommand, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Acknowledgement, BotMay, FakeChannel, FakeGuild, PostedMessage, Suggestion } from './fake-discord.ts';

/** Records of the fake's state; the public types are views of them. */
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
  /** The person in a direct conversation. */
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
  readonly forwards: MessageRecord | null;
  readonly sticker: string | null;
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
  /** Type of the option that is being typed. */
  readonly focusedType: number | null;
  /** The message with the component, or from which the modal was opened. */
  readonly source: MessageRecord | null;
  /** True if the bot is there only because the person has installed it. */
  readonly isUserInstalled: boolean;
  callbackType: number | null;
  acknowledgement: Acknowledgement | null;
  /** Whether the bot may have missed the answer to its acknowledgement: then a second one is not its mistake. */
  isAnswerLost: () => boolean;
  suggestions: readonly Suggestion[] | null;
  modal: APIModalInteractionResponseCallbackData | null;
  original: MessageRecord | null;
  readonly followUps: MessageRecord[];
}

/** A command with its guild; null for a global one. */
export interface CommandRecord {
  readonly guildId: string | null;
  readonly data: APIApplicationCommand;
}
