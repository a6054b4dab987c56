import { type Client, type ClientOptions, Events } from 'discord.js';
import type { Log } from '../../project/create-log.ts';
import type { Environment } from '../../project/environment.ts';
import { checkToken } from './check-token.ts';
import { connect } from './connect.ts';
import { createClient } from './create-client.ts';
import { describeClosing } from './describe-closing.ts';
import { destroyClient } from './destroy-client.ts';
import { logClientEvents } from './log-client-events.ts';
import { describeError } from './requests/discord-errors.ts';
import type { TimeLimits } from './time-limits.ts';

/** Everything needed to stay connected. */
export interface KeepConnectedOptions {
  readonly env: Environment;
  readonly log: Log;
  readonly limits: TimeLimits;
  /** Adds its listeners to each client. */
  readonly listen: (client: Client) => void;
  readonly clientOptions: Partial<ClientOptions>;
}

/** A connection to Discord that is restored as long as that makes sense. */
export interface Connection {
  /**
   * Connects for the first time.
   * @throws EnvironmentError if DISCORD_TOKEN is wrong; another error once the connection is closed
   */
  readonly open: () => Promise<Client<true>>;
  /** Whether the bot receives the text of messages that do not mention it. */
  readonly readsAll: () => boolean;
  /** Whether events arrive at the moment. */
  readonly isConnected: () => boolean;
  readonly close: () => Promise<void>;
  /** Resolves when the connection is lost for good, without `close` having been called. */
  readonly ended: Promise<void>;
}

/** Stays connected: discord.js reconnects by itself where it can; where it gives up, a new client takes over. */
export function keepConnected({ env, log, limits, listen, clientOptions }: KeepConnectedOptions): Connection {
  const closing = new AbortController();
  let readsAll = env.DISCORD_FOLLOW_THREADS;
  let client: Client<true> | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let resolveEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });

  const makeClient = (asksForAll: boolean): Client => {
    const made: Client = createClient({
      api: env.DISCORD_API_URL,
      readsAll: asksForAll,
      limits,
      onRefusedToken: () => void reconnect(made, 'Discord does not accept the token any more'),
      unwanted: closing.signal,
      more: clientOptions,
    });
    logClientEvents(made, log);
    listen(made);
    // Emitted only for close codes after which discord.js does not reconnect by itself.
    made.on(Events.ShardDisconnect, ({ code }) => void reconnect(made, describeClosing(code)));
    made.on(Events.Invalidated, () => void reconnect(made, 'the session was ended'));
    return made;
  };

  function open(): Promise<Client<true>> {
    const opened = openClient();
    opening = opened.catch(() => {});
    return opened;
  }

  async function openClient(): Promise<Client<true>> {
    const token = checkToken(env.DISCORD_TOKEN);
    const connected = await connect({ token, makeClient, readsAll, limits, log, signal: closing.signal });
    ({ client, readsAll } = connected);
    return client;
  }

  /** Replaces the connected client, which can no longer be used, by a new one. */
  async function reconnect(spent: Client, reason: string): Promise<void> {
    if (closing.signal.aborted || spent !== client) return;
    log.warn(`The connection to Discord is over: ${reason}. I connect again.`);
    client = null;
    await destroyClient(spent, limits.logoutMs);
    try {
      await open();
    } catch (error) {
      if (closing.signal.aborted) return;
      log.error(`${describeError(error)} Discord is left until the next start.`);
      resolveEnded();
    }
  }

  return {
    open,
    readsAll: () => readsAll,
    ended,
    isConnected: () => client?.isReady() ?? false,
    close: async () => {
      closing.abort();
      await opening;
      if (client) await destroyClient(client, limits.logoutMs);
      client = null;
    },
  };
}
