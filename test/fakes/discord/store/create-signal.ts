/** How often open conditions are looked at while nothing happens here: they may be about the bot, whose doings nobody tells. */
const LOOK_AGAIN_MS = 5;

/** The first value of a condition that is not undefined, null or false. */
export type Until = <T>(condition: () => T | undefined | null | false) => Promise<T>;

/** Tells those who wait that something has happened. */
export interface Signal {
  /** To what: those who wait for something else need not look. */
  readonly changed: (...keys: (string | null | undefined)[]) => void;
  readonly until: Until;
  /** Looks only when something happens to this one: thousands may wait at a time. */
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
    // Much happens at once; one look is enough for all of it.
    changed: (...keys) => {
      if (due.size === 0) queueMicrotask(lookAtDue);
      due.add(ANYTHING);
      for (const key of keys) if (key) due.add(key);
    },
  };
}
