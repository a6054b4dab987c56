import { type Message, type MessageCreateOptions, RESTJSONErrorCodes, type SendableChannels } from 'discord.js';
import { describeError, discordErrorCode, isForbidden, isGone } from '../connect/requests/discord-errors.ts';
import type { DiscordBot } from '../listen/discord-bot.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { retryDelivery } from './retry-delivery.ts';

/** Where an answer is posted. */
export interface PostPlace {
  /** The message that is answered. */
  readonly question: Message;
  /** The thread of the answer; null: it replies to the question. */
  readonly thread: SendableChannels | null;
}

/** Posts the messages of an answer, one after the other. Never rejects: what cannot be delivered is told to the operator. */
export async function postAnswer(
  bot: DiscordBot,
  { question, thread }: PostPlace,
  messages: readonly DiscordMessage[],
): Promise<void> {
  for (const [i, message] of messages.entries()) {
    // The nonce makes a repetition safe: Discord gives back the first message instead of posting another.
    const options = { ...message, nonce: `${question.id}.${i}`, enforceNonce: true };
    try {
      await retryDelivery(bot.limits.deliveryPauseMs, () =>
        thread ? thread.send(options) : replyTo(question, options),
      );
    } catch (error) {
      if (isForbidden(error)) bot.refusedIn(question.channelId);
      else if (isGone(error)) bot.log.debug(`Nobody waits for an answer any more: ${describeError(error)}.`);
      else bot.log.error(`Cannot post an answer in Discord: ${describeError(error)}.`);
      return;
    }
  }
}

/** A reply; without the reference where the question was deleted meanwhile, or where the history may not be read. */
async function replyTo(question: Message, options: MessageCreateOptions): Promise<unknown> {
  try {
    return await question.reply({ ...options, failIfNotExists: false });
  } catch (error) {
    const isUnread = discordErrorCode(error) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!isUnread || !question.channel.isSendable()) throw error;
    return question.channel.send(options);
  }
}
