import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { Agent } from 'undici-6';
import { ClosingStrategy } from './closing-strategy.ts';
import { createRequestSender } from './create-request-sender.ts';
import type { TimeLimits } from './time-limits.ts';

/** What a client is made with. */
export interface CreateClientOptions {
  /** Base of the API where it is not Discord's own. */
  readonly api: string | undefined;
  /** Whether to ask for the text of messages that do not mention the bot, a privileged intent. */
  readonly readsAll: boolean;
  readonly limits: TimeLimits;
  readonly onRefusedToken: () => void;
  /** Aborted when nobody wants a connection any more. */
  readonly unwanted?: AbortSignal;
  /** What a test sets on top. */
  readonly more?: Partial<ClientOptions>;
}

/**
 * discord.js counts answers to interactions too, for which Discord has no global limit ("Rate Limits > Interaction
 * endpoints"); at its 50 a second, 300 questions at once took 6.3 s. What Discord limits it says with 429, and is heeded.
 */
const REQUESTS_PER_SECOND = 1000;
/** Users and members to be remembered: nothing is ever looked up in them. */
const PEOPLE = 200;
/** Messages per channel: an event brings all that is needed, and an answer of many components weighs 20 kB. */
const MESSAGES = 0;
/** How often (ms) what discord.js keeps for each interaction's token is looked through; an hour by default. */
const SWEEP_MS = 30_000;

/**
 * A client that is not connected yet, with the intents that mentions, direct messages and threads need. Its requests go
 * through an agent of the undici that discord.js is written for: the default one belongs to whichever undici was loaded
 * first in the process, and that of Slack's packages (7) sends no files for this one (6).
 */
export function createClient(options: CreateClientOptions): Client {
  const { api, readsAll, limits, onRefusedToken, unwanted, more = {} } = options;
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(readsAll ? [MessageContent] : [])],
    // Without it direct messages are dropped, as their channel is not known before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // As many as Discord asks for: from 2500 servers on.
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
      handlerSweepInterval: SWEEP_MS,
      makeRequest: createRequestSender({ callbackMs: limits.callbackMs, onRefusedToken, ...(unwanted && { unwanted }) }),
      ...more.rest,
    },
  });
}

/** Caches that do not grow with the number of people; guilds, channels, roles and overwrites must stay whole. */
const cacheLimits = () => {
  const isItself = (one: { readonly id: string; readonly client: Client }) => one.id === one.client.user?.id;
  return {
    ...Options.DefaultMakeCacheSettings,
    MessageManager: MESSAGES,
    DMMessageManager: MESSAGES,
    GuildMessageManager: MESSAGES,
    ReactionManager: 0,
    ReactionUserManager: 0,
    PresenceManager: 0,
    ThreadMemberManager: 0,
    VoiceStateManager: 0,
    GuildScheduledEventManager: 0,
    UserManager: { maxSize: PEOPLE, keepOverLimit: isItself },
    GuildMemberManager: { maxSize: PEOPLE, keepOverLimit: isItself },
  };
};
