import { setTimeout } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { retry } from '../../../async/retry.ts';
import { wasNotSent } from '../../../network-codes.ts';
import { tellRequest } from '../../../watch/signals.ts';
import { LostAnswerError } from './lost-answer-error.ts';
import { repeatRule } from './repeat-rule.ts';
import { withRequestTimeout } from './with-request-timeout.ts';

/** Sends one HTTP request, as discord.js does it (`rest.makeRequest`). */
export type SendRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<SendRequest>>;
type Init = Parameters<SendRequest>[1];

/** How requests are sent. */
export interface RequestSenderOptions {
  /** Milliseconds for one attempt to answer an interaction. */
  readonly callbackMs: number;
  /** Called when Discord no longer accepts the token; discord.js then forgets it, and every further call fails. */
  readonly onRefusedToken: () => void;
  /**
   * Aborted when the connection is no longer wanted. The gateway is not looked up then: discord.js would connect to the
   * gateway that it gets as the answer, even if its client has been destroyed meanwhile.
   */
  readonly unwanted?: AbortSignal;
  readonly send?: SendRequest;
}

const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;
/** discord.js repeats a request four times after 5xx, without any pause. */
const SERVER_ERROR_PAUSE_MS = 100;
/** Interactions whose acknowledgement may have arrived although its answer was lost. There are few at any time. */
const MAX_LOST_CALLBACKS = 1000;

/**
 * Makes the function that sends the requests of discord.js, so that a dropped connection does not lose an answer. On its
 * own, discord.js repeats only requests that ended with ECONNRESET or with its own timeout, and it does so without asking
 * whether a repetition would post a message twice.
 */
export function createRequestSender(options: RequestSenderOptions): SendRequest {
  const { callbackMs, onRefusedToken, unwanted, send = DefaultRestOptions.makeRequest } = options;
  // Keyed by address and not kept per call, because discord.js calls again by itself after a 429 between two attempts.
  const lostCallbacks = new LRUCache<string, true>({ max: MAX_LOST_CALLBACKS });

  return (url, init) => {
    const rule = repeatRule(url, init);
    const cancel = isGatewayLookup(url) ? unwanted : undefined;
    let attempts = 0;

    const receive = async (answer: Answer): Promise<Answer> => {
      if (answer.status === 429) tellRequest({ platform: 'discord', kind: 'limit' });
      if (answer.status === 401 && hasToken(init)) onRefusedToken();
      if (answer.status >= 500) await setTimeout(SERVER_ERROR_PAUSE_MS);
      return answer.status === 400 && lostCallbacks.delete(url) ? acceptAcknowledged(answer) : answer;
    };

    const attempt = async (): Promise<Answer> => {
      attempts++;
      if (cancel?.aborted) throw unwantedError();
      // The last attempt may take as long as discord.js allows.
      const ms = rule === 'callback' && attempts < MAX_ATTEMPTS ? callbackMs : null;
      try {
        return await withRequestTimeout(async (timed) => receive(await send(url, timed)), init, { ms, cancel });
      } catch (error) {
        if (cancel?.aborted) throw unwantedError(error);
        if (rule === 'once' && !wasNotSent(error)) throw new LostAnswerError(error);
        throw error;
      }
    };

    const waitAfter = (error: unknown, failures: number): number | null => {
      const isFinal = error instanceof LostAnswerError || cancel?.aborted || init.signal?.aborted;
      if (isFinal || failures >= MAX_ATTEMPTS) return null;
      if (rule === 'callback' && !wasNotSent(error)) lostCallbacks.set(url, true);
      tellRequest({ platform: 'discord', kind: 'retry' });
      return FIRST_PAUSE_MS * 3 ** (failures - 1);
    };

    return retry(attempt, { waitAfter });
  };
}

const isGatewayLookup = (url: string): boolean => new URL(url).pathname.endsWith('/gateway/bot');

/** Not an AbortError: discord.js would ask again. */
const unwantedError = (cause?: unknown): Error =>
  new Error('Cannot look up the gateway of Discord: the connection is not wanted any more', { cause });

/** Answers to interactions are sent without the token of the bot: a 401 to them means that they are too late. */
const hasToken = ({ headers }: Init): boolean =>
  Object.keys((headers ?? {}) as Record<string, string>).some((name) => name.toLowerCase() === 'authorization');

/** After an attempt that may have arrived, the error "already acknowledged" means that it did: it becomes a success. */
async function acceptAcknowledged(answer: Answer): Promise<Answer> {
  const text = await answer.text();
  if (isAlreadyAcknowledged(text)) return new Response(null, { status: 204 });
  return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
}

function isAlreadyAcknowledged(text: string): boolean {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  } catch {
    return false;
  }
}
