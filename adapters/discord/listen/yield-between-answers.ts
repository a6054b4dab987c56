import { setImmediate } from 'node:timers/promises';
import type { InFlight } from '../../in-flight.ts';

/** Milliseconds that an answer waits for acknowledgements at most: one that hangs must not hold up all others. */
const MAX_WAIT_MS = 100;

/**
 * Starts jobs in the order in which they come, one per turn of the event loop, and only when the acknowledgements under way
 * have been sent. Computing an answer blocks the event loop for milliseconds: when many people ask at once, the
 * acknowledgements that Discord wants within 3 s go out between two answers and not after all of them.
 */
export function createYieldBetweenAnswers(acknowledgements: InFlight): <T>(job: () => Promise<T>) => Promise<T> {
  let lastTurn: Promise<unknown> = Promise.resolve();
  const awaitTurn = async () => {
    await setImmediate();
    if (acknowledgements.size() > 0) await acknowledgements.drain(MAX_WAIT_MS);
  };
  return (job) => {
    const turn = lastTurn.then(awaitTurn);
    lastTurn = turn;
    return turn.then(job);
  };
}
