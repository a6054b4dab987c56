import { type Client, type ClientOptions, Events } from 'discord.js';
import type { Responder } from '../../src/chat/respond.ts';
import type { Log } from '../create-log.ts';
import type { Environment } from '../environment.ts';
import { createInFlight } from '../in-flight.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { answerInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import { connect } from './connect.ts';
import { createClient } from './create-client.ts';
import type { DiscordBot } from './discord-bot.ts';
import { errorLine } from './discord-error-of.ts';
import { checkToken } from './explain-start.ts';
import { inviteLink } from './invite-link.ts';
import { workspaceOf } from './place-of.ts';
import { createRefusedChannels } from './refused-channels.ts';
import { RUNNING_LIMITS, type RunningLimits } from './running-limits.ts';
import { watchClient } from './watch-client.ts';

/** What the bot is started with. */
export interface StartDiscordOptions {
  readonly responder: Responder;
  readonly env: Environment;
  readonly log: Log;
  /** Ends the attempts to connect. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<RunningLimits>;
  /** What a test sets of discord.js. */
  readonly clientOptions?: Partial<ClientOptions>;
}

/**
 * Starts the bot on Discord; settled when it can be asked. While Discord cannot be reached it keeps trying.
 * @throws EnvironmentError where DISCORD_TOKEN is no good; the signal's reason once that is aborted
 */
export async function startDiscord(options: StartDiscordOptions): Promise<RunningPlatform> {
  const { responder, env, log } = options;
  const token = checkToken(env.DISCORD_TOKEN);
  const limits = { ...RUNNING_LIMITS, ...options.limits };
  const [farewell, ending, inFlight] = [new AbortController(), new AbortController(), createInFlight()];
  const giveUp = () => ending.abort(options.signal?.reason);
  let readsAll = env.DISCORD_FOLLOW_THREADS;
  let client: Client<true> | null = null;
  let isStopping = false;

  const bot: DiscordBot = {
    responder,
    log,
    inFlight,
    limits,
    keepsText: env.STATE_KEEP_TEXT,
    startsThreads: env.DISCORD_THREADS,
    followsThreads: () => readsAll,
    isStopping: () => isStopping,
    farewell: farewell.signal,
    refusedIn: createRefusedChannels(log),
  };

  const makeClient = (asksForAll: boolean): Client => {
    const made: Client = createClient({
      api: env.DISCORD_API_URL,
      readsAll: asksForAll,
      limits,
      onRefusedToken: () => void again(made, 'Discord does not accept the token any more'),
      more: options.clientOptions ?? {},
    });
    watchClient(made, log);
    listen(made, bot);
    // Codes after which discord.js does not connect again by itself.
    made.on(Events.ShardDisconnect, ({ code }) => void again(made, `the gateway closed with code ${code}`));
    made.on(Events.Invalidated, () => void again(made, 'the session was ended'));
    return made;
  };

  async function open(): Promise<void> {
    ({ client, readsAll } = await connect({ token, makeClient, readsAll, limits, log, signal: ending.signal }));
  }

  /** Connects anew with a new client, where the one that was connected is of no use any more. */
  async function again(spent: Client, why: string): Promise<void> {
    if (isStopping || spent !== client) return;
    log.warn(`The connection to Discord is over: ${why}. I connect again.`);
    client = null;
    await spent.destroy().catch(() => {});
    await open().catch((error: unknown) => {
      if (!isStopping) log.error(`${errorLine(error)} Discord is left until the next start.`);
    });
  }

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    isStopping = true;
    ending.abort();
    if (!(await inFlight.drain(limits.graceMs))) {
      farewell.abort();
      await inFlight.drain(limits.farewellMs);
    }
    await client?.destroy();
  }

  options.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    if (options.signal?.aborted) giveUp();
    await open();
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
  tellInvite(client, env, log);
  return {
    name: 'discord',
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Everything that is asked of the bot counts as under way until it is answered. */
function listen(client: Client, bot: DiscordBot): void {
  const run = (job: () => Promise<void>) => {
    bot.inFlight
      .run(job)
      .catch((error: unknown) => bot.log.error(`Cannot handle an event of Discord: ${errorLine(error)}.`));
  };
  client.on(Events.InteractionCreate, (interaction) => run(() => answerInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => run(() => answerMessage(bot, message)));
  // Not for a server that is only out of order: discord.js has another event for that.
  client.on(Events.GuildDelete, ({ id }) => run(() => bot.responder.forgetWorkspace(workspaceOf(id))));
}

function tellInvite(client: Client<true> | null, env: Environment, log: Log): void {
  const applicationId = env.DISCORD_APPLICATION_ID ?? client?.application.id;
  if (!applicationId) return;
  const link = inviteLink({ applicationId, startsThreads: env.DISCORD_THREADS });
  log.info(`To add the bot to a Discord server: ${link}`);
}
