import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { Agent } from 'undici-6';
import { ClosingStrategy } from './closing-strategy.ts';
import { createRequestSender } from './requests/create-request-sender.ts';
import type { TimeLimits } from './time-limits.ts';

/** How a client is made. */
export interface CreateClientOptions {
  /** Base address of the API; undefined for Discord's own. */
  readonly api: string | undefined;
  /** Whether to ask for the text of messages that do not mention the bot, a privileged intent. */
  readonly readsAll: boolean;
  readonly limits: TimeLimits;
  readonly onRefusedToken: () => void;
  /** Aborted when the connection is no longer wanted. */
  readonly unwanted?: AbortSignal;
  /** Settings of a test; they win. */
  readonly more?: Partial<ClientOptions>;
}

/**
 * discord.js applies its limit of 50 requests a second to answers to interactions too, although Discord has no global limit
 * for them ("Rate Limits > Interaction endpoints"): 300 questions at once took 6.3 s. Real limits come as 429, and
 * discord.js respects them.
 */
const REQUESTS_PER_SECOND = 1000;
/** Users and members in the cache; the bot never looks anything up there. */
const MAX_CACHED_PEOPLE = 200;
/** Messages in the cache per channel: an event contains all that is needed, and one answer takes up to 20 kB. */
const MAX_CACHED_MESSAGES = 0;
/** How often (ms) discord.js removes its idle request queues, one per interaction; an hour by default. */
const QUEUE_SWEEP_MS = 30_000;

/**
 * Creates a client that is not connected yet, with the intents for mentions, direct messages and threads. It has an HTTP
 * agent of undici 6, for which discord.js is written: the default agent belongs to whichever undici was loaded first in the
 * process, and that of Slack's packages (7) cannot send files for undici 6.
 */
export function createClient(options: CreateClientOptions): Client {
  const { api, readsAll, limits, onRefusedToken, unwanted, more = {} } = options;
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(readsAll ? [MessageContent] : [])],
    // Without them discord.js drops direct messages and edits, because their channels and messages are not in its cache.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // As many as Discord recommends: more than one from 2500 servers on.
    shards: 'auto',
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits(cacheLimits()),
    ...more,
    ws: { ...more.ws, buildStrategy: (manager) => new ClosingStrategy(manager) },
    rest: {
      ...(api && { api }),
      version: '10',
      agent: new Agent(),
      timeout: limits.requestMs,
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      handlerSweepInterval: QUEUE_SWEEP_MS,
      makeRequest: createRequestSender({
        callbackMs: limits.callbackMs,
        onRefusedToken,
        ...(unwanted && { unwanted }),
      }),
      ...more.rest,
    },
  });
}

/** Caches that do not grow with the number of people. discord.js does not allow limits on guilds, channels, roles and overwrites. */
const cacheLimits = () => {
  const isBotItself = (one: { readonly id: string; readonly client: Client }) => one.id === one.client.user?.id;
  return {
    ...Options.DefaultMakeCacheSettings,
    MessageManager: MAX_CACHED_MESSAGES,
    DMMessageManager: MAX_CACHED_MESSAGES,
    GuildMessageManager: MAX_CACHED_MESSAGES,
    ReactionManager: 0,
    ReactionUserManager: 0,
    PresenceManager: 0,
    ThreadMemberManager: 0,
    VoiceStateManager: 0,
    GuildScheduledEventManager: 0,
    UserManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: isBotItself },
    GuildMemberManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: isBotItself },
  };
};
