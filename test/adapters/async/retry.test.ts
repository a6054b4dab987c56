import { expect, test } from 'vitest';
import { retry } from '../../../adapters/async/retry.ts';

/** An attempt that fails so many times before it succeeds. */
function failing(times: number): () => Promise<number> {
  let attempts = 0;
  return async () => {
    if (++attempts <= times) throw new Error(`attempt ${attempts}`);
    return attempts;
  };
}

test('retry gives what the first successful attempt gives', async () => {
  expect(await retry(failing(2), { waitAfter: () => 0 })).toBe(3);
});

test('retry tells how often it failed, and gives up with the last error', async () => {
  const seen: number[] = [];
  const waitAfter = (_: unknown, failures: number) => {
    seen.push(failures);
    return failures < 3 ? 0 : null;
  };
  await expect(retry(failing(9), { waitAfter })).rejects.toThrow('attempt 3');
  expect(seen).toEqual([1, 2, 3]);
});

test('retry waits no longer than its signal', async () => {
  const stop = new AbortController();
  const waiting = retry(failing(9), {
    waitAfter: () => {
      queueMicrotask(() => stop.abort(new Error('stopped')));
      return 1_000_000;
    },
    signal: stop.signal,
  });
  await expect(waiting).rejects.toThrow('stopped');
});
