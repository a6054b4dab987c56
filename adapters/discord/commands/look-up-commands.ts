import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { type CommandChanges, compareCommands } from './compare-commands.ts';

/** Which commands are looked up. */
export interface LookUpOptions {
  readonly applicationId: string;
  /** Id of the server in which they are registered; null for everywhere. */
  readonly guild: string | null;
  /** The commands to compare with; by default none. */
  readonly wanted?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Aborts the request. */
  readonly signal?: AbortSignal;
}

/** How the registered commands compare with those that are wanted. */
export interface RegisteredCommands extends CommandChanges {
  /** How many are registered. */
  readonly count: number;
}

/** Without it Discord leaves the localisations out. */
const LOCALISED = new URLSearchParams({ with_localizations: 'true' });

/** The route of the commands of a server, or of those for everywhere. */
export const commandsRoute = (applicationId: string, guild: string | null) =>
  guild ? Routes.applicationGuildCommands(applicationId, guild) : Routes.applicationCommands(applicationId);

/**
 * Asks Discord which commands are registered, and compares them.
 * @throws the error of the request
 */
export async function lookUpCommands(
  rest: REST,
  { applicationId, guild, wanted = [], signal }: LookUpOptions,
): Promise<RegisteredCommands> {
  const route = commandsRoute(applicationId, guild);
  const registered = (await rest.get(route, { query: LOCALISED, ...(signal && { signal }) })) as readonly unknown[];
  return { count: registered.length, ...compareCommands(registered, wanted) };
}

/**
 * The warning that a server shows commands twice, because they are registered both everywhere and in the server
 * (discord/discord-api-docs#3885).
 * @param isGuild whether the commands of the server were looked at first
 */
export const duplicateWarning = (server: string, count: number, isGuild: boolean): string =>
  `The server ${server} shows ${count} commands twice: ${isGuild ? 'they are registered everywhere too' : 'it has them for itself too'}. ` +
  `To remove its own: npm run discord:register -- --guild ${server} --remove`;
