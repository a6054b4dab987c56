import { setImmediate } from 'node:timers/promises';

/**
 * Makes a function that starts jobs in the order in which they come, one per turn of the event loop. Computing an answer
 * blocks the event loop for milliseconds: when many people ask at once, the acknowledgements that Discord wants within 3 s
 * go out between two answers and not after all of them. No job waits for a request: the network must not limit how many
 * answers are given.
 */
export function createYieldBetweenAnswers(): <T>(job: () => Promise<T>) => Promise<T> {
  let lastTurn: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = lastTurn.then(() => setImmediate());
    lastTurn = turn;
    return turn.then(job);
  };
}
