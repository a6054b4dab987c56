import { type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Environment } from '../../project/environment.ts';
import { explainRequest } from '../connect/explain-request.ts';
import { openRest } from '../connect/open-rest.ts';
import { commandBodies } from './command-bodies.ts';
import { commandsRoute, duplicateWarning, lookUpCommands } from './look-up-commands.ts';

/** What is registered, and where. */
export interface RegisterCommandsOptions {
  readonly env: Environment;
  /** Id of the server in which the commands are registered; null for everywhere. */
  readonly guild: string | null;
  /** Removes the commands instead. */
  readonly removes?: boolean;
  /** Only says what would change. */
  readonly isDryRun: boolean;
  /** Prints one line. */
  readonly tell: (line: string) => void;
}

/**
 * Registers the commands of the command table. They are compared first and written only if they differ, because Discord
 * allows 200 new commands a day.
 * @returns true if something differed
 * @throws EnvironmentError for anything the operator can fix, or else the error of the request
 */
export async function registerCommands(options: RegisterCommandsOptions): Promise<boolean> {
  const { env, guild, removes = false, isDryRun, tell } = options;
  const { rest, close } = openRest(env);
  try {
    const applicationId =
      env.DISCORD_APPLICATION_ID ?? ((await rest.get(Routes.currentApplication())) as { readonly id: string }).id;
    const wanted = removes ? [] : commandBodies(guild ? 'guild' : 'global');
    const { isSame, changes } = await lookUpCommands(rest, { applicationId, guild, wanted });
    for (const change of changes) tell(`${isDryRun ? 'Would change' : 'Change'}: ${change}`);
    if (!isSame && !isDryRun) await rest.put(commandsRoute(applicationId, guild), { body: wanted });
    tell(resultLine(wanted, options, isSame));
    const server = guild ?? env.DISCORD_GUILD_ID ?? null;
    if (server && !removes) {
      const { count } = await lookUpCommands(rest, { applicationId, guild: guild ? null : server });
      if (count > 0) tell(duplicateWarning(server, count, guild !== null));
    }
    return !isSame;
  } catch (error) {
    throw explainRequest(error, 'Cannot register the commands', guild);
  } finally {
    await close();
  }
}

function resultLine(
  { length }: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { guild, isDryRun }: RegisterCommandsOptions,
  isSame: boolean,
): string {
  const where = guild ? `in the server ${guild}` : 'everywhere';
  if (isSame) return `The ${length} commands ${where} are as they should be; nothing is changed.`;
  if (isDryRun) return `Nothing is changed ${where}: this was a dry run.`;
  return `Registered ${length} commands ${where}. Discord shows them after a reload of the window (Ctrl+R).`;
}
