import { setMaxListeners } from 'node:events';
import { type Client, type ClientOptions, Events } from 'discord.js';
import type { Responder } from '../../src/chat/respond.ts';
import type { Log } from '../create-log.ts';
import type { Environment } from '../environment.ts';
import { createInFlight, type InFlight } from '../in-flight.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { inviteLink } from './check/invite-link.ts';
import { warnUnregistered } from './check/warn-unregistered.ts';
import { type Connection, keepConnected } from './connect/keep-connected.ts';
import { describeError } from './connect/requests/discord-errors.ts';
import { TIME_LIMITS, type TimeLimits } from './connect/time-limits.ts';
import { answerInteraction } from './listen/answer-interaction.ts';
import { answerMessage } from './listen/answer-message.ts';
import { workspaceOf } from './listen/conversation-place.ts';
import type { DiscordBot } from './listen/discord-bot.ts';
import { createForbiddenChannelWarning } from './listen/warn-forbidden-channels.ts';
import { createYieldBetweenAnswers } from './listen/yield-between-answers.ts';

/** What the bot is started with. */
export interface StartDiscordOptions {
  readonly responder: Responder;
  readonly env: Environment;
  readonly log: Log;
  /** Ends the attempts to connect. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<TimeLimits>;
  /** Counts what is under way; a test waits for its end. */
  readonly inFlight?: InFlight;
  /** What a test sets of discord.js. */
  readonly clientOptions?: Partial<ClientOptions>;
}

/**
 * Starts the bot on Discord; settled when it can be asked. While Discord cannot be reached it keeps trying.
 * @throws EnvironmentError where DISCORD_TOKEN is no good; AbortError once the signal is aborted
 */
export async function startDiscord(options: StartDiscordOptions): Promise<RunningPlatform> {
  const { env, log, signal, inFlight = createInFlight(), clientOptions = {} } = options;
  const limits = { ...TIME_LIMITS, ...options.limits };
  const [farewell, acknowledgements] = [new AbortController(), createInFlight()];
  // Each answer under way listens to it.
  setMaxListeners(0, farewell.signal);
  let isStopping = false;
  const bot: DiscordBot = {
    responder: oneAtATime(options.responder, acknowledgements),
    log,
    inFlight,
    acknowledgements,
    limits,
    keepsText: env.STATE_KEEP_TEXT,
    startsThreads: env.DISCORD_THREADS,
    followsThreads: () => connection.readsAll(),
    isStopping: () => isStopping,
    farewell: farewell.signal,
    refusedIn: createForbiddenChannelWarning(log),
  };
  const listen = (client: Client) => listenTo(client, bot);
  const connection = keepConnected({ env, log, limits, listen, clientOptions });

  async function stop(): Promise<void> {
    isStopping = true;
    if (!(await inFlight.drain(limits.graceMs))) {
      farewell.abort();
      await inFlight.drain(limits.farewellMs);
    }
    await connection.close();
  }

  signal?.addEventListener(
    'abort',
    () => {
      isStopping = true;
    },
    { once: true },
  );
  const client = await openUnless(signal, connection);
  const link = inviteLink({ applicationId: client.application.id, startsThreads: env.DISCORD_THREADS });
  log.info(`To add the bot to a Discord server: ${link}`);
  void inFlight.run(() => warnUnregistered(bot, client, env));
  let stopped: Promise<void> | undefined;
  return {
    name: 'discord',
    ended: connection.ended,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A responder that leaves room for other things between two answers. */
function oneAtATime(responder: Responder, acknowledgements: InFlight): Responder {
  const inTurns = createYieldBetweenAnswers(acknowledgements);
  return { ...responder, respond: (message) => inTurns(() => responder.respond(message)) };
}

/** Opens a connection, and closes it where that is not wanted any more. */
async function openUnless(signal: AbortSignal | undefined, connection: Connection): Promise<Client<true>> {
  const giveUp = () => void connection.close();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await connection.open();
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Everything that is asked of the bot counts as under way until it is answered. */
function listenTo(client: Client, bot: DiscordBot): void {
  const run = (job: () => Promise<void>) => {
    bot.inFlight
      .run(job)
      .catch((error: unknown) => bot.log.error(`Cannot handle an event of Discord: ${describeError(error)}.`));
  };
  client.on(Events.InteractionCreate, (interaction) => run(() => answerInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => run(() => answerMessage(bot, message)));
  // Not for a server that is only out of order: discord.js has another event for that.
  client.on(Events.GuildDelete, ({ id }) => run(() => bot.responder.forgetWorkspace(workspaceOf(id))));
}
