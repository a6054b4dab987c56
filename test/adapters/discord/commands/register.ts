import { registerCommands } from '../../../../adapters/discord/commands/register-commands.ts';
import type { LoopbackDiscord } from '../../../fakes/discord/fake-discord.ts';
import { envOf } from '../start-bot.ts';

/** Registers the commands with a loopback Discord. */
export async function register(discord: LoopbackDiscord, guild: string | null = null): Promise<void> {
  await registerCommands({ env: envOf(discord), guild, isDryRun: false, tell: () => undefined });
}
