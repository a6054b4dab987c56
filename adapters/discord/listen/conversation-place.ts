import type { ChatMessage } from '../../../src/chat/chat-message.ts';

/** The part of a chat message that says who speaks and where. */
export type ConversationPlace = Pick<
  ChatMessage,
  | 'workspace'
  | 'person'
  | 'channel'
  | 'parentChannel'
  | 'conversation'
  | 'isDirect'
  | 'fromBot'
  | 'isEdit'
  | 'mentionsOthers'
>;

/** Ids of Discord that make up a place. */
export interface DiscordPlace {
  /** The server; null in direct messages and group DMs. */
  readonly guild: string | null;
  readonly channel: string;
  readonly user: string;
  /** The channel that the thread stands in, where it is known. */
  readonly parent?: string | null;
  /** The thread, whose members share one conversation; null outside of threads. */
  readonly thread: string | null;
  /** True if others cannot see the question, so that none of theirs may refer back to it. */
  readonly isPrivate: boolean;
}

/** The responder's name for a server; for direct messages if null. */
export const workspaceId = (guild: string | null): string => `discord ${guild ?? 'direct'}`;

/**
 * The place of a question, and so the conversation that it belongs to. A thread is one conversation of everybody in it.
 * Anywhere else each person has their own conversation with the bot: several people ask in a channel at the same time, and
 * "and AWS?" from one must never refer back to what another asked, perhaps in private. Following chains of replies instead
 * would mean fetching them message by message, with the permission to read the channel's history.
 */
export const conversationPlace = ({
  guild,
  channel,
  user,
  thread,
  parent,
  isPrivate,
}: DiscordPlace): ConversationPlace => ({
  workspace: workspaceId(guild),
  person: `discord ${user}`,
  channel: `discord ${channel}`,
  ...(parent && { parentChannel: `discord ${parent}` }),
  conversation: thread && !isPrivate ? `discord ${thread}` : `discord ${channel} ${user}`,
  isDirect: guild === null,
  fromBot: false,
  isEdit: false,
  mentionsOthers: false,
});
