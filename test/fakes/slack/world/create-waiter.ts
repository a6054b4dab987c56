import { FakeSlackError } from './fake-slack-error.ts';

/** Lets tests wait for a condition instead of a time. */
export interface Waiter {
  readonly until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  /** Looks at all conditions again. */
  readonly changed: () => void;
  /** Rejects whatever is still waited for. */
  readonly close: () => void;
}

export function createWaiter(): Waiter {
  const waiting = new Map<() => boolean, (reason: Error) => void>();
  let isDue = false;
  const lookAgain = () => {
    isDue = false;
    for (const look of [...waiting.keys()]) if (look()) waiting.delete(look);
  };
  // Many changes in one turn are looked at together.
  const changed = () => {
    if (isDue || waiting.size === 0) return;
    isDue = true;
    queueMicrotask(lookAgain);
  };
  const until: Waiter['until'] = (check) =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        try {
          const found = check();
          if (found === undefined || found === null || found === false) return false;
          resolve(found);
        } catch (error) {
          reject(error as Error);
        }
        return true;
      };
      if (!look()) waiting.set(look, reject);
    });
  const close = () => {
    for (const reject of waiting.values())
      reject(new FakeSlackError('Cannot wait any longer: the loopback Slack was closed.'));
    waiting.clear();
  };
  return { until, changed, close };
}
