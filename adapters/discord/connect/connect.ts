import type { Client } from 'discord.js';
import { retry } from '../../async/retry.ts';
import { networkCodesOf } from '../../network-codes.ts';
import type { Log } from '../../project/create-log.ts';
import { describeClosing } from './describe-closing.ts';
import { destroyClient } from './destroy-client.ts';
import { logIn } from './log-in.ts';
import { explainIntent, isIntentRefusal, permanentError, type Refusal } from './login-refusal.ts';
import { describeError } from './requests/discord-errors.ts';
import type { TimeLimits } from './time-limits.ts';

/** Everything needed to connect. */
export interface ConnectOptions {
  readonly token: string;
  /** Makes a client with its listeners. A client that failed to log in cannot be used again: it would never become ready. */
  readonly makeClient: (readsAll: boolean) => Client;
  /** Whether to ask for the text of all messages (the Message Content intent). */
  readonly readsAll: boolean;
  readonly limits: Pick<TimeLimits, 'firstPauseMs' | 'longestPauseMs' | 'logoutMs'>;
  readonly log: Log;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/** A client that receives events. */
export interface Connected {
  readonly client: Client<true>;
  /** Whether it receives the text of all messages; false if that was not requested, or if Discord refused it. */
  readonly readsAll: boolean;
}

/** A failed login that may succeed later. */
class LoginError extends Error {
  override readonly name = 'LoginError';
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super('Cannot log in to Discord');
    this.refusal = refusal;
  }
}

/**
 * Connects to Discord. While Discord or the network is down it keeps trying, with growing pauses. If Discord refuses the
 * Message Content intent it connects without it.
 * @throws EnvironmentError if the token is wrong; another Error for anything that waiting cannot fix, or once the signal is aborted
 */
export function connect(options: ConnectOptions): Promise<Connected> {
  const { limits, log, signal } = options;
  let { readsAll } = options;
  let lastReason = '';

  const attempt = async (): Promise<Connected> => {
    try {
      return await tryLogin(options, readsAll);
    } catch (error) {
      const isIntent = error instanceof LoginError && error.refusal && isIntentRefusal(error.refusal);
      if (!readsAll || !isIntent) throw error;
      log.warn(`${explainIntent('Cannot read thread messages that do not mention me')} I go on without it.`);
      readsAll = false;
      return tryLogin(options, readsAll);
    }
  };

  const waitAfter = (error: unknown, failures: number): number | null => {
    if (!(error instanceof LoginError)) return null;
    const reason = describeRefusal(error.refusal);
    if (reason !== lastReason) log.warn(`Cannot connect to Discord: ${reason}. I keep trying.`);
    lastReason = reason;
    return Math.min(limits.firstPauseMs * 2 ** (failures - 1), limits.longestPauseMs);
  };

  return retry(attempt, { waitAfter, signal });
}

/**
 * Logs in once with a new client, which is destroyed again on failure.
 * @throws LoginError if a later attempt may succeed, or may without the intent; another Error if none can
 */
async function tryLogin({ token, makeClient, limits, signal }: ConnectOptions, readsAll: boolean): Promise<Connected> {
  signal.throwIfAborted();
  const client = makeClient(readsAll);
  const login = logIn(client, token, signal);
  const refusal = await login.outcome;
  if (!refusal && client.isReady() && !signal.aborted) return { client, readsAll };
  await destroyClient(client, limits.logoutMs, login.over);
  signal.throwIfAborted();
  const canDropIntent = readsAll && refusal && isIntentRefusal(refusal);
  const permanent = refusal && !canDropIntent && permanentError(refusal);
  throw permanent || new LoginError(refusal);
}

function describeRefusal(refusal: Refusal | null): string {
  if (!refusal) return 'it did not become ready';
  if (networkCodesOf(refusal.error).includes('ECONNREFUSED')) return 'nothing answers at its address';
  return refusal.code === null ? describeError(refusal.error) : describeClosing(refusal.code);
}
