import { REST, RESTJSONErrorCodes, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { type Environment, EnvironmentError } from '../environment.ts';
import { commandBodies } from './commands/command-bodies.ts';
import { compareCommands } from './commands/compare-commands.ts';
import { createRequest } from './create-request.ts';
import { discordCodeOf, errorLine, isOfTheMoment } from './discord-error-of.ts';
import { checkToken, finalError } from './explain-start.ts';
import { RUNNING_LIMITS } from './running-limits.ts';

/** How the commands are registered. */
export interface RegisterCommandsOptions {
  readonly env: Environment;
  /** The server in which they are registered; null: everywhere. */
  readonly guild: string | null;
  /** Takes them away instead. */
  readonly removes?: boolean;
  /** Only says what would be changed. */
  readonly isDryRun: boolean;
  /** Takes one line. */
  readonly tell: (line: string) => void;
}

/**
 * Makes the registered commands those of the command table: asks what there is, and puts them only where they differ, as
 * Discord allows 200 new commands a day.
 * @returns true where something differed
 * @throws EnvironmentError for what the operator can mend; else what Discord's API gave
 */
export async function registerCommands(options: RegisterCommandsOptions): Promise<boolean> {
  const { env, guild, removes = false, isDryRun, tell } = options;
  const rest = openRest(env);
  const registered = async (place: string | null) =>
    (await rest.get(routeOf(applicationId, place), { query: LOCALISED })) as readonly unknown[];
  let applicationId = env.DISCORD_APPLICATION_ID ?? '';
  try {
    applicationId ||= ((await rest.get(Routes.currentApplication())) as { readonly id: string }).id;
    const wanted = removes ? [] : commandBodies(guild ? 'guild' : 'global');
    const { isSame, changes } = compareCommands(await registered(guild), wanted);
    for (const change of changes) tell(`${isDryRun ? 'Would change' : 'Change'}: ${change}`);
    if (!isSame && !isDryRun) await rest.put(routeOf(applicationId, guild), { body: wanted });
    tell(lastLine(wanted, options, isSame));
    const server = guild ?? env.DISCORD_GUILD_ID ?? null;
    const twice = removes || !server ? [] : await registered(guild ? null : server);
    if (server && twice.length > 0) tell(duplicateLine(server, twice.length, guild !== null));
    return !isSame;
  } catch (error) {
    throw explained(error, guild);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Without it all localisations would seem to be missing. */
const LOCALISED = new URLSearchParams({ with_localizations: 'true' });

const routeOf = (applicationId: string, guild: string | null) =>
  guild ? Routes.applicationGuildCommands(applicationId, guild) : Routes.applicationCommands(applicationId);

const openRest = (env: Environment): REST =>
  new REST({
    ...(env.DISCORD_API_URL && { api: env.DISCORD_API_URL }),
    version: '10',
    timeout: RUNNING_LIMITS.requestMs,
    makeRequest: createRequest({ callbackMs: RUNNING_LIMITS.callbackMs, onRefusedToken: () => {} }),
  }).setToken(checkToken(env.DISCORD_TOKEN));

function lastLine(
  { length }: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { guild, isDryRun }: RegisterCommandsOptions,
  isSame: boolean,
): string {
  const where = guild ? `in the server ${guild}` : 'everywhere';
  if (isSame) return `The ${length} commands ${where} are as they should be; nothing is changed.`;
  if (isDryRun) return `Nothing is changed ${where}: this was a dry run.`;
  return `Registered ${length} commands ${where}. Discord shows them after a reload of the window (Ctrl+R).`;
}

/** Commands that are registered both everywhere and in a server are shown twice there (discord/discord-api-docs#3885). */
const duplicateLine = (server: string, count: number, isGuild: boolean): string =>
  `The server ${server} shows ${count} commands twice: ${isGuild ? 'they are registered everywhere too' : 'it has them for itself too'}. ` +
  `To remove its own: npm run discord:register -- --guild ${server} --remove`;

function explained(error: unknown, guild: string | null): unknown {
  if (discordCodeOf(error) === RESTJSONErrorCodes.MissingAccess && guild) {
    return new EnvironmentError(
      `Cannot register the commands in the server ${guild}: the bot may not. Add it there with both scopes, bot and applications.commands; npm start prints the link.`,
      { cause: error },
    );
  }
  if (isOfTheMoment(error)) {
    return new EnvironmentError(
      `Cannot register the commands: ${errorLine(error)}. Check the network, and try again in a minute.`,
      { cause: error },
    );
  }
  return finalError({ error, code: null }) ?? error;
}
