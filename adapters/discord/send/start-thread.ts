import {
  type Message,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type SendableChannels,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { describeError, discordErrorCode } from '../connect/requests/discord-errors.ts';
import { shortText } from '../render/text/clean-text.ts';
import type { SendContext } from './send-context.ts';

/** Characters of a thread's name: docs "Channel > Start Thread from Message". */
const MAX_NAME_LENGTH = 100;
const NEEDED_PERMISSIONS = PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads;

/** Whether the bot can start a thread from this message: it is in a text channel, and the bot has the permissions. */
export function mayStartThread({ channel, client, guildId }: Message): boolean {
  if (guildId === null || channel.isDMBased() || channel.isThread()) return false;
  const bot = client.user ?? '';
  return 'threads' in channel && (channel.permissionsFor(bot)?.has(NEEDED_PERMISSIONS) ?? false);
}

/**
 * Starts the thread of a question, named after its text.
 * @returns null if that fails: the answer then is a reply
 */
export async function startThread(
  { log }: SendContext,
  message: Message,
  text: string,
): Promise<SendableChannels | null> {
  const name = shortText(text, MAX_NAME_LENGTH) || 'Clausewise';
  try {
    return await message.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  } catch (error) {
    if (discordErrorCode(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) {
      log.warn(`Cannot begin a thread in Discord: ${describeError(error)}. The answer is a reply instead.`);
      return null;
    }
    // A thread has the id of the message that it starts from.
    const thread = await message.client.channels.fetch(message.id).catch(() => null);
    return thread?.isSendable() ? thread : null;
  }
}
