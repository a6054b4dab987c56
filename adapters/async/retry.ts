import { setTimeout } from 'node:timers/promises';

/** When and how often something is tried again. */
export interface RetryOptions {
  /**
   * Milliseconds to wait before the next attempt; null to give up.
   * @param error what the last attempt threw
   * @param failures how many attempts have failed so far, this one included (1 or more)
   */
  readonly waitAfter: (error: unknown, failures: number) => number | null;
  /** Ends the waiting between two attempts. */
  readonly signal?: AbortSignal;
}

/**
 * Tries something until it succeeds or `waitAfter` gives up.
 * @returns what the first successful attempt gives
 * @throws what the last attempt threw, or the reason of the signal
 */
export async function retry<T>(attempt: () => Promise<T>, { waitAfter, signal }: RetryOptions): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      const waitMs = waitAfter(error, failures);
      if (waitMs === null) throw error;
      await setTimeout(waitMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}
