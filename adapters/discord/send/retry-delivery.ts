import { setTimeout } from 'node:timers/promises';
import { isTransient } from '../connect/requests/discord-errors.ts';

/** So often a delivery is tried anew, beside what discord.js tries each time. */
const MAX_TRIES = 6;

/**
 * Delivers something, and tries again after growing pauses while Discord or the network is out of order. Only for what
 * may be repeated, or says of itself that its answer was lost.
 * @param pauseMs the first pause in milliseconds
 * @throws what the last try threw
 */
export async function retryDelivery<T>(pauseMs: number, deliver: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await deliver();
    } catch (error) {
      if (tries >= MAX_TRIES || !isTransient(error)) throw error;
      await setTimeout(pauseMs * 2 ** (tries - 1));
    }
  }
}
