import type { Message } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { SendContext } from './send-context.ts';

/** Discord shows "is typing" for ten seconds; until the answer is there it is shown again before that. */
const REPEAT_MS = 8_000;

/** Shows "is typing" in a channel for as long as somebody there waits for an answer. */
export type ShowTyping = (context: Pick<SendContext, 'limits' | 'log'>, message: Message) => () => void;

/** A channel in which answers are under way. */
interface Waiting {
  count: number;
  timer: NodeJS.Timeout;
  isShown: boolean;
}

/**
 * Makes the function that shows "is typing" while an answer takes longer than `limits.typingAfterMs`, and at once where other
 * answers in the channel are under way: Discord takes five messages within five seconds in a channel, so it will take long.
 * One request at a time for all who wait in a channel.
 * @returns a function that starts it, and gives the function that ends it once the answer is posted
 */
export function createShowTyping(): ShowTyping {
  const channels = new Map<string, Waiting>();

  return ({ limits, log }, { channel }) => {
    const show = (): void => {
      const waiting = channels.get(channel.id);
      if (!waiting) return;
      waiting.isShown = true;
      clearTimeout(waiting.timer);
      waiting.timer = setTimeout(show, REPEAT_MS).unref();
      if (!channel.isSendable()) return;
      channel
        .sendTyping()
        .catch((error: unknown) => log.debug(`Cannot show that an answer is coming: ${describeError(error)}.`));
    };
    const known = channels.get(channel.id);
    if (known) {
      known.count++;
      if (!known.isShown) show();
    } else {
      channels.set(channel.id, { count: 1, timer: setTimeout(show, limits.typingAfterMs).unref(), isShown: false });
    }
    let isOver = false;
    return () => {
      const waiting = channels.get(channel.id);
      if (isOver || !waiting) return;
      isOver = true;
      if (--waiting.count > 0) return;
      clearTimeout(waiting.timer);
      channels.delete(channel.id);
    };
  };
}
