/** How long something may take, and what else ends the waiting for it. */
export interface DeadlineOptions {
  /** Milliseconds; `Number.POSITIVE_INFINITY` for no limit. */
  readonly ms: number;
  /** The error to reject with when the time is up. */
  readonly late: () => Error;
  /** Ends the waiting too, with `aborted`. */
  readonly signal?: AbortSignal;
  /** The error to reject with when the signal aborts; the signal's own reason by default. */
  readonly aborted?: () => Error;
}

/**
 * Waits for a job, but no longer than its deadline. The job itself goes on: nobody waits for it any more.
 * @returns what the job gives
 * @throws what the job throws, `late()` after `ms`, or `aborted()` when the signal aborts first
 */
export function withDeadline<T>(
  job: () => Promise<T>,
  { ms, late, signal, aborted = () => signal?.reason as Error }: DeadlineOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    const timer = Number.isFinite(ms) ? setTimeout(() => settle(() => reject(late())), ms) : undefined;
    // A listener and not AbortSignal.any: the signal may live as long as the process, and nothing may be left on it.
    const onAbort = () => settle(() => reject(aborted()));
    signal?.addEventListener('abort', onAbort);
    const settle = (done: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      done();
    };
    job().then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
