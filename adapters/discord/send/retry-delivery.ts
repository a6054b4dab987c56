import { retry } from '../../async/retry.ts';
import { isTransient } from '../connect/requests/discord-errors.ts';

/** Attempts to deliver a message, each of which discord.js may repeat by itself. */
const MAX_ATTEMPTS = 6;

/**
 * Delivers a message, and tries again after growing pauses while Discord or the network is down. Only for requests that
 * may be repeated, or that fail with LostAnswerError if they may not.
 * @param pauseMs the first pause in milliseconds; it doubles each time
 * @throws what the last attempt threw
 */
export const retryDelivery = <T>(pauseMs: number, deliver: () => Promise<T>): Promise<T> =>
  retry(deliver, {
    waitAfter: (error, failures) =>
      failures >= MAX_ATTEMPTS || !isTransient(error) ? null : pauseMs * 2 ** (failures - 1),
  });
