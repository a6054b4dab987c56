import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { wasNotSent } from '../../network-codes.ts';
import { LostAnswerError } from './lost-answer-error.ts';

/** How discord.js sends a request. */
export type SendRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<SendRequest>>;
type Init = Parameters<SendRequest>[1];

/** What a request is sent with. */
export interface RequestOptions {
  /** Milliseconds of one try to answer an interaction. */
  readonly callbackMs: number;
  /** Told when Discord does not accept the token any more; discord.js then forgets it and every further call fails. */
  readonly onRefusedToken: () => void;
  /**
   * Aborted when nobody wants the connection any more: the gateway is not looked up then. discord.js would go on from the
   * answer into the gateway, even where its client was destroyed meanwhile.
   */
  readonly unwanted?: AbortSignal;
  readonly send?: SendRequest;
}

/**
 * `repeatable`: a second time changes nothing. `callback`: neither, but Discord says so with an error (40060). `once`: a
 * second time would be a second message.
 */
type Rule = 'repeatable' | 'callback' | 'once';

const MAX_TRIES = 4;
const FIRST_WAIT_MS = 50;
/** discord.js repeats a request four times after 5xx without any pause. */
const BUSY_WAIT_MS = 100;

/**
 * Sends requests so that a dropped connection is no lost answer. discord.js repeats only what ended with ECONNRESET or with
 * its own time limit, and that without asking whether a repetition would post a message twice.
 */
export function createRequestSender({
  callbackMs,
  onRefusedToken,
  unwanted,
  send = DefaultRestOptions.makeRequest,
}: RequestOptions): SendRequest {
  // By address, as discord.js begins anew by itself, after a 429 between two tries.
  const mayHaveArrived = new Set<string>();
  return async (url, init) => {
    const rule = ruleFor(url, init);
    for (let tries = 1; ; tries++) {
      const giveUp = isLookUp(url) ? unwanted : undefined;
      if (giveUp?.aborted) throw notWanted();
      const isHurried = rule === 'callback' && tries < MAX_TRIES;
      const limit = isHurried || giveUp ? limited(init, isHurried ? callbackMs : null, giveUp) : null;
      try {
        const answer = await send(url, limit?.init ?? init);
        if (answer.status === 401 && hasToken(init)) onRefusedToken();
        if (answer.status >= 500) await setTimeout(BUSY_WAIT_MS);
        if (answer.status !== 400 || !mayHaveArrived.delete(url)) return answer;
        return await withoutEcho(answer);
      } catch (error) {
        if (giveUp?.aborted) throw notWanted(error);
        const arrived = !wasNotSent(error);
        if (arrived && rule === 'once') throw new LostAnswerError(error);
        if (tries >= MAX_TRIES || init.signal?.aborted) throw error;
        if (arrived && rule === 'callback') keep(mayHaveArrived, url);
        await setTimeout(FIRST_WAIT_MS * 3 ** (tries - 1));
      } finally {
        limit?.end();
      }
    }
  };
}

/** Interactions whose first answer was lost are few; those that nobody asks for again are forgotten in the end. */
const KEPT = 1000;

function keep(urls: Set<string>, url: string): void {
  urls.add(url);
  for (const oldest of urls) if (urls.size > KEPT) urls.delete(oldest);
}

/** A request that is given up after so many milliseconds, with the signal that it has, or with another one. */
function limited(
  init: Init,
  ms: number | null,
  other?: AbortSignal,
): { readonly init: Init; readonly end: () => void } {
  const { signal } = init;
  // Not AbortSignal.any, which leaks memory in Node 20 (nodejs/node#54614).
  const late = new AbortController();
  const giveUp = () => late.abort(signal?.reason);
  for (const one of [signal, other]) one?.addEventListener('abort', giveUp);
  // One more turn: where the process was busy meanwhile, the answer may lie there unread.
  const expire = () => setImmediate(() => late.abort(new DOMException('Too late', 'TimeoutError')));
  const timer = ms === null ? undefined : startTimer(expire, ms);
  const end = () => {
    clearTimeout(timer);
    for (const one of [signal, other]) one?.removeEventListener('abort', giveUp);
  };
  return { init: { ...init, signal: late.signal }, end };
}

const isLookUp = (url: string): boolean => new URL(url).pathname.endsWith('/gateway/bot');

/** No AbortError, which discord.js would answer by asking again. */
const notWanted = (cause?: unknown): Error =>
  new Error('Cannot look up the gateway of Discord: the connection is not wanted any more', { cause });

function ruleFor(url: string, { method = 'GET', body }: Init): Rule {
  const path = new URL(url).pathname;
  if (method.toUpperCase() !== 'POST') return 'repeatable';
  if (/\/interactions\/\d+\/[^/]+\/callback$/u.test(path)) return 'callback';
  // A message has one thread at most; Discord refuses a second (160004).
  if (/\/(?:typing|messages\/\d+\/threads)$/u.test(path)) return 'repeatable';
  return isNonced(body) ? 'repeatable' : 'once';
}

/** True for a message of which Discord gives back the first where the same nonce comes again within minutes. */
function isNonced(body: Init['body']): boolean {
  const payload = typeof body === 'object' && body !== null && 'get' in body ? body.get('payload_json') : body;
  return typeof payload === 'string' && payload.includes('"enforce_nonce":true');
}

/** Answers of interactions are sent without the token of the bot, and a 401 to them says that they are too late. */
const hasToken = ({ headers }: Init): boolean =>
  Object.keys((headers ?? {}) as Record<string, string>).some((name) => name.toLowerCase() === 'authorization');

/** After a try that may have arrived, "already acknowledged" says that it has. */
async function withoutEcho(answer: Answer): Promise<Answer> {
  const text = await answer.text();
  if (isAcknowledged(text)) return new Response(null, { status: 204 });
  return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
}

function isAcknowledged(text: string): boolean {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  } catch {
    return false;
  }
}
