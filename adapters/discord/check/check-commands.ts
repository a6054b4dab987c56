import type { REST } from 'discord.js';
import { type Diagnosis, issueDiagnosis as isIll, okDiagnosis as isWell } from '../../diagnosis.ts';
import type { Environment } from '../../project/environment.ts';
import { commandBodies } from '../commands/command-bodies.ts';
import { duplicateWarning, lookUpCommands, type RegisteredCommands } from '../commands/look-up-commands.ts';

/** Which commands are checked. */
export interface CheckCommandsOptions {
  readonly env: Environment;
  readonly applicationId: string;
  readonly signal: AbortSignal;
}

/** A place in which commands can be registered. */
interface Place extends RegisteredCommands {
  readonly guild: string | null;
}

const CHECK = 'discord commands';

/**
 * Checks that the registered commands are those of the command table, everywhere and in the configured server.
 * @throws the error of the request
 */
export async function checkCommands(rest: REST, options: CheckCommandsOptions): Promise<Diagnosis[]> {
  const { env, applicationId, signal } = options;
  const server = env.DISCORD_GUILD_ID ?? null;
  const places = await Promise.all(
    [...(server ? [server] : []), null].map(async (guild): Promise<Place> => {
      const wanted = commandBodies(guild ? 'guild' : 'global');
      return { guild, ...(await lookUpCommands(rest, { applicationId, guild, wanted, signal })) };
    }),
  );
  const used = places.filter(({ count }) => count > 0);
  if (used.length === 0) {
    const line = 'No commands are registered, so nobody sees any. To register them: npm run discord:register';
    return [isIll(CHECK, 'problem', line)];
  }
  const twice =
    server && used.length > 1 ? [isIll(CHECK, 'warning', duplicateWarning(server, places[0]?.count ?? 0, true))] : [];
  return [...used.map((place) => checkPlace(place, server)), ...twice];
}

function checkPlace({ guild, count, isSame, changes }: Place, server: string | null): Diagnosis {
  const where = guild ? `in the server ${guild}` : 'everywhere';
  if (isSame) return isWell(CHECK, `the ${count} commands registered ${where} are as they should be`);
  const register = `npm run discord:register --${server && !guild ? ' --global' : ''} --dry-run`;
  const differences = changes.length === 1 ? 'one difference' : `${changes.length} differences`;
  const cure = `To see the ${differences}: ${register}; without --dry-run it mends them`;
  return isIll(CHECK, 'warning', `What is registered ${where} is out of date. ${cure}`);
}
