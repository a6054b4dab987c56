/** A clock that only moves when the test moves it. */
export interface TestClock {
  readonly now: () => number;
  readonly pass: (ms: number) => void;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function testClock(at: number = Date.parse('2025-11-21T12:00:00Z')): TestClock {
  let time = at;
  return {
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
  };
}
