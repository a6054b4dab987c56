import type { Message } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { SendContext } from './send-context.ts';

/**
 * Shows "is typing" if an answer takes longer than `limits.typingAfterMs`.
 * @returns cancels that; call it when the answer is there
 */
export function showTyping({ limits, log }: SendContext, { channel }: Message): () => void {
  const timer = setTimeout(() => {
    if (!channel.isSendable()) return;
    channel
      .sendTyping()
      .catch((error: unknown) => log.debug(`Cannot show that an answer is coming: ${describeError(error)}.`));
  }, limits.typingAfterMs);
  return () => clearTimeout(timer);
}
