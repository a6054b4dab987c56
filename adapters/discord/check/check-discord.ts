import { ApplicationFlags, type REST, Routes } from 'discord.js';
import * as v from 'valibot';
import { type Diagnosis, issueDiagnosis as isIll, okDiagnosis as isWell } from '../../diagnosis.ts';
import { type Environment, EnvironmentError } from '../../project/environment.ts';
import { checkToken } from '../connect/check-token.ts';
import { explainRequest } from '../connect/explain-request.ts';
import { openRest } from '../connect/open-rest.ts';
import { INTENT_CURE } from '../connect/portal-cures.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { checkCommands } from './check-commands.ts';
import { inviteLink } from './invite-link.ts';

/** How Discord is checked. */
export interface CheckDiscordOptions {
  readonly env: Environment;
  /** Checks the settings only and sends no request. */
  readonly isOffline: boolean;
  /** Milliseconds for all requests together. */
  readonly limitMs?: number;
}

const count = v.optional(v.number(), 0);

/** The fields of an application that are checked (https://docs.discord.com/developers/resources/application). */
const Application = v.object({
  id: v.string(),
  name: v.string(),
  flags: count,
  bot: v.optional(v.object({ username: v.string() })),
  approximate_guild_count: count,
  approximate_user_install_count: count,
});
type Application = v.InferOutput<typeof Application>;

/** The fields of `GET /gateway/bot` that are checked (https://docs.discord.com/developers/events/gateway). */
const Gateway = v.object({
  session_start_limit: v.object({ total: v.number(), remaining: v.number(), reset_after: v.number() }),
});

const TIME_LIMIT_MS = 10_000;
/** If fewer than this share of the daily starts are left, something restarts the bot again and again. At zero Discord resets the token. */
const LOW_STARTS_SHARE = 0.1;
const HOUR_MS = 3_600_000;

/** Checks whether the bot could work in Discord, without connecting it. Problems are results; it rejects only for bugs. */
export async function checkDiscord(options: CheckDiscordOptions): Promise<readonly Diagnosis[]> {
  const { env, isOffline, limitMs = TIME_LIMIT_MS } = options;
  if (!env.DISCORD_TOKEN) return [isWell('discord', 'not configured')];
  try {
    checkToken(env.DISCORD_TOKEN);
  } catch (error) {
    return [ill('discord', error, 'Cannot read the token')];
  }
  const place = env.DISCORD_GUILD_ID ? `, and the server ${env.DISCORD_GUILD_ID} for commands` : '';
  const mode = isWell('discord', `a token is set${place}`);
  if (isOffline) return [mode];
  // A rate limit is reported, not waited for.
  const { rest, close } = openRest(env, { rejectOnRateLimit: () => true });
  try {
    return [mode, ...(await checkOnline(rest, env, AbortSignal.timeout(limitMs)))];
  } finally {
    await close();
  }
}

async function checkOnline(rest: REST, env: Environment, signal: AbortSignal): Promise<Diagnosis[]> {
  let application: Application;
  try {
    application = v.parse(Application, await rest.get(Routes.currentApplication(), { signal }));
  } catch (error) {
    return [ill('discord token', error, 'Cannot ask Discord about DISCORD_TOKEN')];
  }
  const { id, name, bot } = application;
  const commands = checkCommands(rest, { env, applicationId: id, signal }).catch((error: unknown) => [
    ill('discord commands', error, 'Cannot look up the registered commands', env.DISCORD_GUILD_ID ?? null),
  ]);
  const starts = checkStarts(rest, signal).catch((error: unknown) =>
    ill('discord starts', error, 'Cannot ask how often the bot may still be started'),
  );
  return [
    isWell('discord token', `accepted: the bot ${bot?.username ?? name} of the application ${name}`),
    ...checkApplicationId(env, id),
    ...(await commands),
    ...checkIntent(env, application),
    await starts,
    checkServers(env, application),
  ];
}

function checkApplicationId({ DISCORD_APPLICATION_ID: given }: Environment, id: string): Diagnosis[] {
  if (!given) return [];
  if (given === id) return [isWell('discord application', 'DISCORD_APPLICATION_ID is that of the token')];
  const line = `DISCORD_APPLICATION_ID is ${given}, and the token belongs to the application ${id}. Correct the line, or take it out: it is asked for then.`;
  return [isIll('discord application', 'problem', line)];
}

function checkIntent({ DISCORD_FOLLOW_THREADS }: Environment, { flags }: Application): Diagnosis[] {
  if (!DISCORD_FOLLOW_THREADS) return [];
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  if ((flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0)
    return [isWell('discord intent', 'Message Content is switched on')];
  const line = `Cannot read thread messages that do not mention the bot: the intent "Message Content" is switched off. ${INTENT_CURE}`;
  return [isIll('discord intent', 'warning', line)];
}

async function checkStarts(rest: REST, signal: AbortSignal): Promise<Diagnosis> {
  const { session_start_limit: limit } = v.parse(Gateway, await rest.get(Routes.gatewayBot(), { signal }));
  const { total, remaining, reset_after: left } = limit;
  const fact = `${remaining} of ${total} starts are left for the next ${Math.max(1, Math.round(left / HOUR_MS))} h`;
  if (remaining > total * LOW_STARTS_SHARE) return isWell('discord starts', fact);
  const cure = 'Look in the log why the bot is started again and again; without any left Discord resets the token.';
  return isIll('discord starts', remaining === 0 ? 'problem' : 'warning', `${fact}. ${cure}`);
}

function checkServers(env: Environment, application: Application): Diagnosis {
  const { id, approximate_guild_count: guilds, approximate_user_install_count: people } = application;
  // Discord's counts are approximate.
  const places = [
    guilds > 0 ? `servers: about ${guilds}` : '',
    people > 0 ? `people for themselves: about ${people}` : '',
  ];
  if (guilds + people > 0) return isWell('discord servers', places.filter(Boolean).join(', '));
  const link = inviteLink({ applicationId: id, startsThreads: env.DISCORD_THREADS });
  return isIll('discord servers', 'warning', `The bot is in no server. Open this link and choose yours: ${link}`);
}

/** Turns an error into a problem with its cure. */
function ill(check: string, error: unknown, action: string, guild: string | null = null): Diagnosis {
  if (v.isValiError(error)) {
    const line = `${action}: what answers is not Discord. Check the network, its proxy and DISCORD_API_URL, and ask again.`;
    return isIll(check, 'problem', line);
  }
  const explained = error instanceof EnvironmentError ? error : explainRequest(error, action, guild);
  const hasCure = explained instanceof Error && explained.message.startsWith('Cannot ');
  const line = hasCure
    ? explained.message
    : `${action}: ${describeError(error)}. Look at https://discordstatus.com, and ask again.`;
  return isIll(check, 'problem', line);
}
