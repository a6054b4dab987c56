import type { InFlight } from '../../../adapters/in-flight.ts';
import type { FakeDiscord } from '../../fakes/discord/types/fake-discord.ts';

/** As long as a timer can wait: what hangs is ended by the time limit of its test. */
const LONGEST = 2 ** 31 - 1;

/** Settled when the bot has heard of all that was said and done, and has dealt with it. */
export async function settle(discord: FakeDiscord, inFlight: InFlight): Promise<void> {
  await discord.settled();
  await inFlight.drain(LONGEST);
  await discord.idle();
}
