import type { BaseInteraction, Message } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';

type Place = Pick<
  ChatMessage,
  'workspace' | 'person' | 'channel' | 'conversation' | 'isDirect' | 'fromBot' | 'isEdit' | 'mentionsOthers'
>;

/** Where somebody says something, in Discord's ids. */
interface Where {
  readonly guild: string | null;
  readonly channel: string;
  readonly user: string;
  /** Id of the thread, of which all who write in it talk about one thing; null outside of threads. */
  readonly thread: string | null;
  /** True for what others are not to see, so that nothing they ask leans on it. */
  readonly isPrivate: boolean;
}

/** What the bot calls the server of that id, or what is no server. */
export const workspaceOf = (guild: string | null): string => `discord ${guild ?? 'direct'}`;

/**
 * A thread is one conversation of all who take part in it. Anywhere else each person has a conversation of their own with
 * the bot: in a channel several people ask at the same time, and "and AWS?" of one must never lean on what another asked,
 * perhaps in private. It needs no chain of replies either, which would have to be fetched message by message, with the
 * permission to read the channel's history.
 */
function placed({ guild, channel, user, thread, isPrivate }: Where): Place {
  return {
    workspace: workspaceOf(guild),
    person: `discord ${user}`,
    channel: `discord ${channel}`,
    conversation: thread && !isPrivate ? `discord ${thread}` : `discord ${channel} ${user}`,
    isDirect: guild === null,
    fromBot: false,
    isEdit: false,
    mentionsOthers: false,
  };
}

/** The place of a command or a button. Where the bot is no member, server and channel are known by their ids only. */
export const interactionPlace = (interaction: BaseInteraction, isPrivate: boolean): Place =>
  placed({
    guild: interaction.guildId,
    channel: interaction.channelId ?? 'nowhere',
    user: interaction.user.id,
    thread: interaction.channel?.isThread() ? interaction.channelId : null,
    isPrivate,
  });

/**
 * The place of a message.
 * @param thread id of the thread that its answer begins; null where it is answered in place
 */
export const messagePlace = ({ guildId, channelId, channel, author }: Message, thread: string | null): Place =>
  placed({
    guild: guildId,
    channel: channelId,
    user: author.id,
    thread: thread ?? (channel.isThread() ? channelId : null),
    isPrivate: false,
  });
