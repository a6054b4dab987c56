import { setTimeout } from 'node:timers/promises';

/** Work that has begun and not ended. */
export interface InFlight {
  /** Runs a job and counts it until it is settled. Gives what the job gives. */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  readonly size: () => number;
  /** Waits until nothing is under way, new work included, or so many milliseconds. True where all has ended. */
  readonly drain: (ms: number) => Promise<boolean>;
}

/** Counts the jobs under way, so that a platform can stop after them. */
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
