import { registerCommands } from '../../../../adapters/discord/commands/register-commands.ts';
import type { FakeDiscord } from '../../../fakes/discord/types/fake-discord.ts';
import { envOf } from '../start-bot.ts';

/** Registers the commands with a fake Discord. */
export async function register(discord: FakeDiscord, guild: string | null = null): Promise<void> {
  await registerCommands({ env: envOf(discord), guild, isDryRun: false, tell: () => undefined });
}
