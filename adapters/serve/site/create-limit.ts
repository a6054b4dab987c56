/** How many may be done at once and a second. */
export interface LimitOptions {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** Makes a limit (a token bucket): each call takes one, and gives false where none is left. */
export function createLimit({ atOnce, perSecond, clock }: LimitOptions): () => boolean {
  let left = atOnce;
  let before = clock();
  return () => {
    const now = clock();
    left = Math.min(atOnce, left + (Math.max(0, now - before) / 1000) * perSecond);
    before = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
