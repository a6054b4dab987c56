import { setMaxListeners } from 'node:events';
import { type Client, type ClientOptions, Events, type Message } from 'discord.js';
import type { Responder } from '../../src/chat/respond.ts';
import { createInFlight, type InFlight } from '../in-flight.ts';
import type { Log } from '../project/create-log.ts';
import type { Environment } from '../project/environment.ts';
import { type KeepReportingOptions, keepReporting } from '../reports/keep-reporting.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { inviteLink } from './check/invite-link.ts';
import { warnUnregistered } from './check/warn-unregistered.ts';
import { type Connection, keepConnected } from './connect/keep-connected.ts';
import { describeError } from './connect/requests/discord-errors.ts';
import { TIME_LIMITS, type TimeLimits } from './connect/time-limits.ts';
import { answerInteraction } from './listen/answer-interaction.ts';
import { answerEdited, answerMessage } from './listen/answer-message.ts';
import { workspaceId } from './listen/conversation-place.ts';
import type { DiscordBot } from './listen/discord-bot.ts';
import { createYieldBetweenAnswers } from './listen/yield-between-answers.ts';
import { createCatchUp } from './recover/catch-up.ts';
import { keepSettling } from './recover/keep-settling.ts';
import { createForbiddenChannels } from './send/forbidden-channels.ts';
import { postUnasked } from './send/post-unasked.ts';
import { reportChanges } from './send/report-changes.ts';
import { createRefusals } from './send/send-refusal.ts';
import { createShowTyping } from './send/show-typing.ts';

/** How the bot is started. */
export interface StartDiscordOptions {
  readonly responder: Responder;
  readonly env: Environment;
  readonly log: Log;
  /** Ends the attempts to connect. */
  readonly signal?: AbortSignal;
  /** Calls a listener each time that documents have been read again. */
  readonly onChange?: KeepReportingOptions['onChange'];
  readonly limits?: Partial<TimeLimits>;
  /** Counts the events that are being handled; a test waits for them to end. */
  readonly inFlight?: InFlight;
  /** Settings of discord.js, for tests. */
  readonly clientOptions?: Partial<ClientOptions>;
}

/**
 * Starts the bot on Discord; resolves when people can ask it. It keeps trying while Discord cannot be reached.
 * @throws EnvironmentError if DISCORD_TOKEN is wrong; AbortError once the signal is aborted
 */
export async function startDiscord(options: StartDiscordOptions): Promise<RunningPlatform> {
  const { env, log, signal, inFlight = createInFlight(), clientOptions = {} } = options;
  const limits = { ...TIME_LIMITS, ...options.limits };
  const farewell = new AbortController();
  // Each answer under way listens to it.
  setMaxListeners(0, farewell.signal);
  let isStopping = false;
  const reporting = new AbortController();
  const bot = createBot(options, {
    limits,
    farewell: farewell.signal,
    isStopping: () => isStopping,
    followsThreads: () => connection.readsAll(),
  });
  let current: Client | null = null;
  const settling = keepSettling((client) => {
    const answer = (message: Message) => answerMessage(bot, message);
    void inFlight.run(() => bot.catchUp.settleOwed(client, answer)).catch(() => undefined);
  }, limits.settleMs);
  const listen = (client: Client) => {
    client.once(Events.ClientReady, () => {
      current = client;
    });
    settling.use(client);
    listenTo(client, bot, inFlight);
  };
  const connection = keepConnected({ env, log, limits, listen, clientOptions });

  async function stop(): Promise<void> {
    isStopping = true;
    reporting.abort();
    settling.stop();
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
  const client = await openUnlessAborted(connection, signal).catch((error: unknown) => {
    settling.stop();
    throw error;
  });
  const link = inviteLink({ applicationId: client.application.id, startsThreads: env.DISCORD_THREADS });
  log.info(`To add the bot to a Discord server: ${link}`);
  void inFlight.run(() => warnUnregistered(client, env, log));
  keepReporting({
    report: () => inFlight.run(() => reportChanges(bot, current)),
    onChange: options.onChange,
    log,
    signal: reporting.signal,
  });
  let stopped: Promise<void> | undefined;
  return {
    name: 'discord',
    ended: connection.ended,
    post: async ({ id }, reply) => (current ? postUnasked(bot, current, { channel: id, reply }) : false),
    connections: () => (connection.isConnected() ? 1 : 0),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function createBot(
  { responder, env, log }: StartDiscordOptions,
  state: Pick<DiscordBot, 'limits' | 'farewell' | 'isStopping' | 'followsThreads'>,
): DiscordBot {
  const humans = env.ASK_HUMAN.filter(({ platform }) => platform === 'discord');
  const inTurn = createYieldBetweenAnswers();
  return {
    ...state,
    catchUp: createCatchUp({ responder, log }),
    humans,
    responder: {
      ...responder,
      respond: (message) => inTurn(() => responder.respond({ handsOver: humans.length > 0, ...message })),
    },
    log,
    keepsText: env.STATE_KEEP_TEXT,
    startsThreads: env.DISCORD_THREADS,
    forbidden: createForbiddenChannels({ log, limits: state.limits }),
    api: env.DISCORD_API_URL,
    showTyping: createShowTyping(),
    refusals: createRefusals(),
  };
}

/** Opens the connection, and closes it if the signal is aborted meanwhile. */
async function openUnlessAborted(connection: Connection, signal: AbortSignal | undefined): Promise<Client<true>> {
  const onAbort = () => void connection.close();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await connection.open();
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Adds the listeners. Each event counts as in flight until it has been handled. */
function listenTo(client: Client, bot: DiscordBot, inFlight: InFlight): void {
  const run = (job: () => Promise<void>) => {
    inFlight
      .run(job)
      .catch((error: unknown) => bot.log.error(`Cannot handle an event of Discord: ${describeError(error)}.`));
  };
  client.on(Events.InteractionCreate, (interaction) => run(() => answerInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => run(() => answerMessage(bot, message)));
  client.on(Events.MessageUpdate, (_, message) => run(() => answerEdited(bot, message)));
  // A new session: Discord sends nothing of what happened before it.
  const catchUp = () =>
    client.isReady() && run(() => bot.catchUp.run(client, (message) => answerMessage(bot, message)));
  client.once(Events.ClientReady, () => {
    catchUp();
    client.on(Events.ShardReady, catchUp);
  });
  // The bot was removed from a server. If a server is only unavailable, discord.js emits another event.
  client.on(Events.GuildDelete, ({ id }) => run(() => bot.responder.forgetWorkspace(workspaceId(id))));
}
