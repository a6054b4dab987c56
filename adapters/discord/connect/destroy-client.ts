import { type Client, Events } from 'discord.js';
import { within } from './within.ts';

/** Closes a client for good, in so many milliseconds at most. Never rejects. */
export async function destroyClient(client: Client, ms: number): Promise<void> {
  // Its end is no loss to be told of.
  client.removeAllListeners(Events.ShardReconnecting);
  await within(ms, client.destroy());
}
