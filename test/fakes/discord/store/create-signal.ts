/** Milliseconds between two checks of open conditions while nothing happens here: they may depend on the bot, which sends no signal. */
const LOOK_AGAIN_MS = 5;

/** Resolves to the first value of a condition that is not undefined, null or false. */
export type Until = <T>(condition: () => T | undefined | null | false) => Promise<T>;

/** Wakes up everybody who waits for a condition when something happens. */
export interface Signal {
  /** Says what has changed (ids); who waits for something else is not woken up. */
  readonly changed: (...keys: (string | null | undefined)[]) => void;
  readonly until: Until;
  /** Like `until`, but checks only when the thing with this id changes, because thousands may wait at a time. */
  readonly untilOf: (key: string) => Until;
}

const ANYTHING = '';

export function createSignal(): Signal {
  const waiting = new Map<string, Set<() => void>>();
  const due = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const lookAt = (key: string) => {
    for (const look of [...(waiting.get(key) ?? [])]) look();
    if (key !== ANYTHING || waiting.has(ANYTHING)) return;
    clearInterval(timer);
    timer = undefined;
  };
  const lookAtDue = () => {
    const keys = [...due];
    due.clear();
    for (const key of keys) lookAt(key);
  };
  const add = (key: string, look: () => void) => {
    const others = waiting.get(key) ?? new Set();
    waiting.set(key, others.add(look));
    if (key === ANYTHING) timer ??= setInterval(() => lookAt(ANYTHING), LOOK_AGAIN_MS).unref();
  };
  const remove = (key: string, look: () => void) => {
    const others = waiting.get(key);
    others?.delete(look);
    if (others?.size === 0) waiting.delete(key);
  };

  const untilOf =
    (key: string): Until =>
    (condition) =>
      new Promise((resolve, reject) => {
        const look = () => {
          try {
            const value = condition();
            if (value === undefined || value === null || value === false) return;
            resolve(value);
          } catch (error) {
            reject(error);
          }
          remove(key, look);
        };
        add(key, look);
        look();
      });

  return {
    untilOf,
    until: untilOf(ANYTHING),
    // Many things change at once; one check is enough for all of them.
    changed: (...keys) => {
      if (due.size === 0) queueMicrotask(lookAtDue);
      due.add(ANYTHING);
      for (const key of keys) if (key) due.add(key);
    },
  };
}
