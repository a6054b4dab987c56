import { type Message, type MessageCreateOptions, RESTJSONErrorCodes, type SendableChannels } from 'discord.js';
import type { Language } from '../../../src/text/language.ts';
import { describeError, discordErrorCode, isForbidden, isGone } from '../connect/requests/discord-errors.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { retryDelivery } from './retry-delivery.ts';
import type { SendContext } from './send-context.ts';

/** Where an answer is posted. */
export interface AnswerPlace {
  /** The message that is answered. */
  readonly question: Message;
  /** The thread of the answer; null to reply to the question. */
  readonly thread: SendableChannels | null;
  /** The language of the bot's own sentences. */
  readonly language: Language;
}

/** Posts the messages of an answer in order. Never rejects: the operator is told what cannot be delivered. */
export async function postAnswer(
  { limits, log, forbidden }: SendContext,
  { question, thread, language }: AnswerPlace,
  messages: readonly DiscordMessage[],
): Promise<void> {
  for (const [i, message] of messages.entries()) {
    // The nonce makes it safe to repeat the request: Discord returns the first message instead of posting another one.
    const options = { ...message, nonce: `${question.id}.${i}`, enforceNonce: true };
    try {
      await retryDelivery(limits.deliveryPauseMs, () => (thread ? thread.send(options) : reply(question, options)));
    } catch (error) {
      if (isForbidden(error)) await forbidden.tell(question, language);
      else if (isGone(error)) log.debug(`Nobody waits for an answer any more: ${describeError(error)}.`);
      else log.error(`Cannot post an answer in Discord: ${describeError(error)}.`);
      return;
    }
  }
}

/** Replies to the question; without a reference to it if the history of the channel may not be read. */
async function reply(question: Message, options: MessageCreateOptions): Promise<unknown> {
  try {
    // If the question has been deleted meanwhile, Discord drops the reference.
    return await question.reply({ ...options, failIfNotExists: false });
  } catch (error) {
    const isUnreadable =
      discordErrorCode(error) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!isUnreadable || !question.channel.isSendable()) throw error;
    return question.channel.send(options);
  }
}
