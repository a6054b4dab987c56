import type { InFlight } from '../../../adapters/in-flight.ts';
import type { FakeDiscord } from '../../fakes/discord/types/fake-discord.ts';

/** The longest timeout of a timer: something that hangs is ended by the time limit of its test. */
const LONGEST = 2 ** 31 - 1;

/** Resolves when the bot has received and handled everything that people said and did. */
export async function settle(discord: FakeDiscord, inFlight: InFlight): Promise<void> {
  await discord.settled();
  await inFlight.drain(LONGEST);
  await discord.idle();
}
