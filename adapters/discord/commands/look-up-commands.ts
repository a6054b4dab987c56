import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { type CommandChanges, compareCommands } from './compare-commands.ts';

/** Whose commands are looked up, and where. */
export interface LookUpOptions {
  readonly applicationId: string;
  /** The server for which they are registered; null: everywhere. */
  readonly guild: string | null;
  /** What should be there; by default nothing. */
  readonly wanted?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Gives up when aborted. */
  readonly signal?: AbortSignal;
}

/** The commands that are registered in a place, compared with what is wanted. */
export interface RegisteredCommands extends CommandChanges {
  readonly count: number;
}

/** Without it all localisations would seem to be missing. */
const LOCALISED = new URLSearchParams({ with_localizations: 'true' });

/** Where Discord keeps the commands of a server, or those for everywhere. */
export const commandsRoute = (applicationId: string, guild: string | null) =>
  guild ? Routes.applicationGuildCommands(applicationId, guild) : Routes.applicationCommands(applicationId);

/**
 * Asks Discord which commands are registered, and compares them.
 * @throws what Discord's API gave
 */
export async function lookUpCommands(
  rest: REST,
  { applicationId, guild, wanted = [], signal }: LookUpOptions,
): Promise<RegisteredCommands> {
  const route = commandsRoute(applicationId, guild);
  const registered = (await rest.get(route, { query: LOCALISED, ...(signal && { signal }) })) as readonly unknown[];
  return { count: registered.length, ...compareCommands(registered, wanted) };
}
