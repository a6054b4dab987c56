import { setImmediate } from 'node:timers/promises';
import type { InFlight } from '../../in-flight.ts';

/** So long (ms) an answer waits for acknowledgements at most: one that hangs must not hold up all others. */
const MAX_WAIT_MS = 100;

/**
 * Starts jobs in the order they come, one per turn of the event loop, and acknowledgements before them. An answer takes
 * milliseconds in which nothing else happens: when many ask at once, what Discord wants within 3 s goes out between two
 * answers instead of after all of them.
 */
export function createYieldBetweenAnswers(acknowledgements: InFlight): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const next = async () => {
    await setImmediate();
    if (acknowledgements.size() > 0) await acknowledgements.drain(MAX_WAIT_MS);
  };
  return (job) => {
    const turn = last.then(next);
    last = turn;
    return turn.then(job);
  };
}
