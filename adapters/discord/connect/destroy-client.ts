import { type Client, Events } from 'discord.js';
import { withDeadline } from '../../async/with-deadline.ts';

/**
 * Closes a client for good. Never rejects.
 * @param ms milliseconds to wait for the login under way, and again for the connection to close
 * @param login a login under way: until it has settled, `client.destroy` finds nothing to close, cannot be called a second
 *   time, and the login carries on
 */
export async function destroyClient(client: Client, ms: number, login?: Promise<unknown>): Promise<void> {
  if (login) await settled(login, ms);
  // This client will not reconnect, so nothing should log that it has lost its connection.
  client.removeAllListeners(Events.ShardReconnecting);
  await settled(client.destroy(), ms);
}

/** Waits until a promise settles either way, or until the time is up. Never rejects. */
const settled = (promise: Promise<unknown>, ms: number): Promise<unknown> =>
  withDeadline(() => promise, { ms, late: () => new Error('Cannot wait for Discord any longer') }).catch(() => {});
