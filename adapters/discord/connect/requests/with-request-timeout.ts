import type { RESTOptions } from 'discord.js';

type Init = Parameters<RESTOptions['makeRequest']>[1];

/** What ends a request early, besides the signal that it already has. */
export interface RequestTimeoutOptions {
  /** Milliseconds after which it is aborted with a TimeoutError; null for no limit. */
  readonly ms: number | null;
  readonly cancel: AbortSignal | undefined;
}

/** Sends a request that is really aborted, not just abandoned, when its time is up or it is cancelled. */
export async function withRequestTimeout<T>(
  send: (init: Init) => Promise<T>,
  init: Init,
  { ms, cancel }: RequestTimeoutOptions,
): Promise<T> {
  if (ms === null && !cancel) return send(init);
  // Not AbortSignal.any, which leaks memory in Node 20 (nodejs/node#54614).
  const abort = new AbortController();
  const signals = [init.signal, cancel];
  const onAbort = () => abort.abort(init.signal?.reason);
  // One more turn of the event loop: if the process was busy meanwhile, the answer may already be there, unread.
  const expire = () => setImmediate(() => abort.abort(new DOMException('Too late', 'TimeoutError')));
  for (const signal of signals) signal?.addEventListener('abort', onAbort);
  const timer = ms === null ? undefined : setTimeout(expire, ms);
  try {
    return await send({ ...init, signal: abort.signal });
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', onAbort);
  }
}
