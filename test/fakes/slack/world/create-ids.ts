/** Unique ids that look like Slack's. */
export interface Ids {
  /** `next('C')` gives C0FAKE00001. */
  readonly next: (prefix: string) => string;
  /** "1700000000.000100": the time of the clock, and later than every ts before. */
  readonly ts: () => string;
}

export function createIds(clock: () => number): Ids {
  let count = 0;
  let last = 0;
  return {
    next: (prefix) => `${prefix}0FAKE${(++count).toString(36).toUpperCase().padStart(5, '0')}`,
    ts: () => {
      // In steps of 100 µs: microseconds since 1970 are still exact in a double.
      last = Math.max(last + 100, Math.floor(clock()) * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
  };
}
