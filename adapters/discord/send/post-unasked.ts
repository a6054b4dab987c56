import type { Client } from 'discord.js';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { LostAnswerError } from '../connect/requests/lost-answer-error.ts';
import { renderReply } from '../render/render-reply.ts';
import { retryDelivery } from './retry-delivery.ts';
import type { SendContext } from './send-context.ts';

/** Characters of a nonce at most: docs "Create Message". */
const MAX_NONCE_LENGTH = 25;

/**
 * Posts a reply in a channel where nobody has asked. Never rejects.
 * @returns false where nothing of it can be there
 */
export async function postUnasked(
  { limits, log }: Pick<SendContext, 'limits' | 'log'>,
  client: Client,
  { channel: id, reply }: { readonly channel: string; readonly reply: ChatReply },
): Promise<boolean> {
  let isThere = false;
  try {
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable()) throw new Error('it is no channel that the bot can write in');
    for (const [i, message] of renderReply(reply).entries()) {
      // The nonce makes it safe to repeat the request: Discord returns the first message instead of posting another one.
      const nonce = `${i} ${reply.id}`.slice(0, MAX_NONCE_LENGTH);
      await retryDelivery<unknown>(limits.deliveryPauseMs, () =>
        channel.send({ ...message, nonce, enforceNonce: true }),
      );
      isThere = true;
    }
  } catch (error) {
    log.warn(`Cannot post in the Discord channel ${id}: ${describeError(error)}.`);
    return isThere || error instanceof LostAnswerError;
  }
  return isThere;
}
