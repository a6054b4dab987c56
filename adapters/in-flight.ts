import { setTimeout } from 'node:timers/promises';

/** Jobs in progress. */
export interface InFlight {
  /** Runs a job and counts it until it settles. Returns what the job returns. */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  readonly size: () => number;
  /** Waits until no job is in progress, including new ones, for at most `ms` milliseconds. Resolves to whether all have ended. */
  readonly drain: (ms: number) => Promise<boolean>;
}

/** Counts the jobs in progress, so that a platform can wait for them before it stops. */
export function createInFlight(): InFlight {
  const jobs = new Set<Promise<unknown>>();

  async function untilIdle(): Promise<void> {
    while (jobs.size > 0) await Promise.allSettled(jobs);
  }

  return {
    run: async (job) => {
      const promise = job();
      jobs.add(promise);
      try {
        return await promise;
      } finally {
        jobs.delete(promise);
      }
    },
    size: () => jobs.size,
    drain: async (ms) => {
      const patience = new AbortController();
      const waiting = setTimeout(ms, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([untilIdle(), waiting]);
      patience.abort();
      return jobs.size === 0;
    },
  };
}
