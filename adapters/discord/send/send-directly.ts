import type { Message } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import type { SendContext } from './send-context.ts';

/**
 * Sends what must not appear in a channel to the author of a message directly: outside of interactions Discord has no
 * messages that only one person sees. Never rejects: who takes no direct messages gets none.
 */
export async function sendDirectly(
  { log }: Pick<SendContext, 'log'>,
  { author, id }: Message,
  messages: readonly DiscordMessage[],
): Promise<void> {
  try {
    for (const [i, message] of messages.entries())
      await author.send({ ...message, nonce: `${id}.${i}`, enforceNonce: true });
  } catch (error) {
    log.debug(`Cannot write to somebody directly: ${describeError(error)}.`);
  }
}
