import type { Message } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { DiscordBot } from '../listen/discord-bot.ts';

/** Shows "is typing" where an answer takes its time. Gives what ends the waiting for that; call it with the answer. */
export function showTyping(bot: DiscordBot, { channel }: Message): () => void {
  const timer = setTimeout(() => {
    if (!channel.isSendable()) return;
    channel
      .sendTyping()
      .catch((error: unknown) => bot.log.debug(`Cannot show that an answer is coming: ${describeError(error)}.`));
  }, bot.limits.typingAfterMs);
  return () => clearTimeout(timer);
}
