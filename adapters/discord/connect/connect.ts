import { setTimeout } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Log } from '../../create-log.ts';
import { networkCodesOf } from '../../network-codes.ts';
import { destroyClient } from './destroy-client.ts';
import { describeError } from './discord-errors.ts';
import { permanentError, explainIntent, isIntentRefusal, type Refusal } from './login-refusal.ts';
import type { TimeLimits } from './time-limits.ts';
import { within } from './within.ts';

/** What is needed to connect. */
export interface ConnectOptions {
  readonly token: string;
  /** A new client with its listeners. One that failed to log in is spent: it would never become ready, nor let go. */
  readonly makeClient: (readsAll: boolean) => Client;
  /** Whether to ask for the text of all messages. */
  readonly readsAll: boolean;
  readonly limits: Pick<TimeLimits, 'firstPauseMs' | 'longestPauseMs' | 'logoutMs'>;
  readonly log: Log;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/** A client that hears of what happens. */
export interface Connected {
  readonly client: Client<true>;
  /** False where it was not wanted, or where Discord has refused it. */
  readonly readsAll: boolean;
}

/**
 * Connects, with growing pauses for as long as Discord or the network is out of order; without the text of all messages
 * where Discord refuses that.
 * @throws EnvironmentError where the token is no good; another Error for what waiting does not mend, or once the signal is aborted
 */
export async function connect(options: ConnectOptions): Promise<Connected> {
  const { token, makeClient, limits, log, signal } = options;
  let { readsAll } = options;
  let told = '';
  for (let tries = 0; ; ) {
    signal.throwIfAborted();
    const client = makeClient(readsAll);
    const login = logIn(client, token, signal);
    const refusal = await login.outcome;
    if (!refusal && client.isReady() && !signal.aborted) return { client, readsAll };
    // Before it is over, `destroy` finds nothing to close, is of no use a second time, and the login goes on.
    await within(limits.logoutMs, login.over);
    await destroyClient(client, limits.logoutMs);
    signal.throwIfAborted();
    if (readsAll && refusal && isIntentRefusal(refusal)) {
      log.warn(`${explainIntent('Cannot read thread messages that do not mention me')} I go on without it.`);
      readsAll = false;
      continue;
    }
    const final = refusal && permanentError(refusal);
    if (final) throw final;
    const line = reasonOf(refusal);
    if (line !== told) log.warn(`Cannot connect to Discord: ${line}. I keep trying.`);
    told = line;
    const pause = Math.min(limits.firstPauseMs * 2 ** tries++, limits.longestPauseMs);
    await setTimeout(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

const reasonOf = (refusal: Refusal | null): string => {
  if (!refusal) return 'it did not become ready';
  if (networkCodesOf(refusal.error).includes('ECONNREFUSED')) return 'nothing answers at its address';
  return refusal.code === null ? describeError(refusal.error) : `the gateway closed with code ${refusal.code}`;
};

/** A login under way. */
interface Login {
  /** Settled when the client hears of everything, or with why that is not possible. */
  readonly outcome: Promise<Refusal | null>;
  /** Settled when discord.js does nothing more for it. Rejects as discord.js does. */
  readonly over: Promise<unknown>;
}

function logIn(client: Client, token: string, signal: AbortSignal): Login {
  const over = client.login(token);
  const outcome = new Promise<Refusal | null>((resolve) => {
    let code: number | null = null;
    const settle = (refusal: Refusal | null) => {
      signal.removeEventListener('abort', giveUp);
      client.off(Events.ShardDisconnect, closed);
      client.off(Events.ClientReady, ready);
      resolve(refusal);
    };
    const giveUp = () => settle({ error: signal.reason, code: null });
    const ready = () => settle(null);
    const closed = (event: { readonly code: number }) => {
      code = event.code;
      settle({ error: null, code });
    };
    signal.addEventListener('abort', giveUp);
    client.on(Events.ShardDisconnect, closed);
    client.once(Events.ClientReady, ready);
    over.catch((error: unknown) => settle({ error, code }));
  });
  return { outcome, over };
}
