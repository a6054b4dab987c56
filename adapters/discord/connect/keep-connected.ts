import { type Client, type ClientOptions, Events } from 'discord.js';
import type { Log } from '../../create-log.ts';
import type { Environment } from '../../environment.ts';
import { connect } from './connect.ts';
import { createClient } from './create-client.ts';
import { destroyClient } from './destroy-client.ts';
import { describeError } from './discord-errors.ts';
import { checkToken } from './login-refusal.ts';
import type { TimeLimits } from './time-limits.ts';
import { logClientEvents } from './log-client-events.ts';

/** What a connection is kept with. */
export interface KeepConnectedOptions {
  readonly env: Environment;
  readonly log: Log;
  readonly limits: TimeLimits;
  /** Adds its listeners to each client. */
  readonly listen: (client: Client) => void;
  readonly clientOptions: Partial<ClientOptions>;
}

/** A connection to Discord that is made anew for as long as that makes sense. */
export interface Connection {
  /**
   * Connects for the first time.
   * @throws EnvironmentError where DISCORD_TOKEN is no good; else once the connection is closed
   */
  readonly open: () => Promise<Client<true>>;
  /** Whether the text of messages that do not mention the bot can be read. */
  readonly readsAll: () => boolean;
  readonly close: () => Promise<void>;
  /** Settled when it is not made anew any more, though nobody has closed it. */
  readonly ended: Promise<void>;
}

/** Keeps a connection: discord.js mends what it can by itself, and where it gives up a new client takes over. */
export function keepConnected({ env, log, limits, listen, clientOptions }: KeepConnectedOptions): Connection {
  const ending = new AbortController();
  let readsAll = env.DISCORD_FOLLOW_THREADS;
  let client: Client<true> | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const makeClient = (asksForAll: boolean): Client => {
    const made: Client = createClient({
      api: env.DISCORD_API_URL,
      readsAll: asksForAll,
      limits,
      onRefusedToken: () => void again(made, 'Discord does not accept the token any more'),
      unwanted: ending.signal,
      more: clientOptions,
    });
    logClientEvents(made, log);
    listen(made);
    // Codes after which discord.js does not connect again by itself.
    made.on(Events.ShardDisconnect, ({ code }) => void again(made, `the gateway closed with code ${code}`));
    made.on(Events.Invalidated, () => void again(made, 'the session was ended'));
    return made;
  };

  function open(): Promise<Client<true>> {
    const opened = openClient();
    opening = opened.catch(() => {});
    return opened;
  }

  async function openClient(): Promise<Client<true>> {
    const token = checkToken(env.DISCORD_TOKEN);
    const connected = await connect({ token, makeClient, readsAll, limits, log, signal: ending.signal });
    ({ client, readsAll } = connected);
    return client;
  }

  /** Connects with a new client, where the one that was connected is of no use any more. */
  async function again(spent: Client, why: string): Promise<void> {
    if (ending.signal.aborted || spent !== client) return;
    log.warn(`The connection to Discord is over: ${why}. I connect again.`);
    client = null;
    await destroyClient(spent, limits.logoutMs);
    try {
      await open();
    } catch (error) {
      if (ending.signal.aborted) return;
      log.error(`${describeError(error)} Discord is left until the next start.`);
      end();
    }
  }

  return {
    open,
    readsAll: () => readsAll,
    ended,
    close: async () => {
      ending.abort();
      await opening;
      if (client) await destroyClient(client, limits.logoutMs);
      client = null;
    },
  };
}
