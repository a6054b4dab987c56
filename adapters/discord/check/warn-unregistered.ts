import { type Client, Routes } from 'discord.js';
import type { Log } from '../../project/create-log.ts';
import type { Environment } from '../../project/environment.ts';
import { describeError } from '../connect/requests/discord-errors.ts';

/** Warns the operator if no commands are registered, everywhere or in the configured server: nobody would see any. */
export async function warnUnregistered(
  { rest, application }: Client<true>,
  { DISCORD_APPLICATION_ID, DISCORD_GUILD_ID }: Environment,
  log: Log,
): Promise<void> {
  const id = DISCORD_APPLICATION_ID ?? application.id;
  const routes = [
    Routes.applicationCommands(id),
    ...(DISCORD_GUILD_ID ? [Routes.applicationGuildCommands(id, DISCORD_GUILD_ID)] : []),
  ];
  try {
    for (const route of routes) if (((await rest.get(route)) as readonly unknown[]).length > 0) return;
    log.warn('No commands are registered with Discord, so nobody sees any. To register them: npm run discord:register');
  } catch (error) {
    log.debug(`Cannot look up the registered commands: ${describeError(error)}.`);
  }
}
