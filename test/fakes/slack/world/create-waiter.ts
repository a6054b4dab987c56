import { FakeSlackError } from './fake-slack-error.ts';

/** Lets tests wait for a condition instead of a time. */
export interface Waiter {
  readonly until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  /** Checks all conditions again. */
  readonly changed: () => void;
  /** Rejects all conditions that are still pending. */
  readonly close: () => void;
}

export function createWaiter(): Waiter {
  const waiting = new Map<() => boolean, (reason: Error) => void>();
  let isDue = false;
  const checkAgain = () => {
    isDue = false;
    for (const isMet of [...waiting.keys()]) if (isMet()) waiting.delete(isMet);
  };
  // Several changes within one turn of the event loop need only one check.
  const changed = () => {
    if (isDue || waiting.size === 0) return;
    isDue = true;
    queueMicrotask(checkAgain);
  };
  const until: Waiter['until'] = (check) =>
    new Promise((resolve, reject) => {
      const isMet = (): boolean => {
        try {
          const found = check();
          if (found === undefined || found === null || found === false) return false;
          resolve(found);
        } catch (error) {
          reject(error as Error);
        }
        return true;
      };
      if (!isMet()) waiting.set(isMet, reject);
    });
  const close = () => {
    for (const reject of waiting.values())
      reject(new FakeSlackError('Cannot wait any longer: the fake Slack was closed.'));
    waiting.clear();
  };
  return { until, changed, close };
}
