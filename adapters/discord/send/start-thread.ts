import {
  type Message,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type SendableChannels,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { describeError, discordErrorCode } from '../connect/requests/discord-errors.ts';
import type { DiscordBot } from '../listen/discord-bot.ts';
import { stripSyntax } from '../listen/strip-syntax.ts';
import { shortText } from '../render/text/clean-text.ts';

/** Characters of a thread's name: docs "Channel > Start Thread from Message". */
const MAX_NAME_LENGTH = 100;
const NEEDED_PERMISSIONS = PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads;

/** True where the answer to this message gets a thread of its own: switched on, in a text channel, with the permissions. */
export function mayStartThread(bot: DiscordBot, message: Message): boolean {
  const { channel, client } = message;
  if (!bot.startsThreads || !message.inGuild() || channel.isDMBased() || channel.isThread()) return false;
  const itself = client.user ?? '';
  return 'threads' in channel && (channel.permissionsFor(itself)?.has(NEEDED_PERMISSIONS) ?? false);
}

/** Begins the thread of a question; null where that fails, and the answer is a reply. A thread has its message's id. */
export async function startThread(bot: DiscordBot, message: Message): Promise<SendableChannels | null> {
  const name = shortText(stripSyntax(message.content), MAX_NAME_LENGTH) || 'Clausewise';
  try {
    return await message.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  } catch (error) {
    if (discordErrorCode(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) {
      bot.log.warn(`Cannot begin a thread in Discord: ${describeError(error)}. The answer is a reply instead.`);
      return null;
    }
    const thread = await message.client.channels.fetch(message.id).catch(() => null);
    return thread?.isSendable() ? thread : null;
  }
}
