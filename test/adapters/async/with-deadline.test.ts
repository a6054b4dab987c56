import { expect, test } from 'vitest';
import { withDeadline } from '../../../adapters/async/with-deadline.ts';

const never = () => new Promise<never>(() => {});
const late = () => new Error('late');

test('withDeadline gives what the job gives, or throws what it throws', async () => {
  expect(await withDeadline(async () => 1, { ms: 60_000, late })).toBe(1);
  await expect(withDeadline(() => Promise.reject(new Error('broken')), { ms: 60_000, late })).rejects.toThrow('broken');
});

test('withDeadline does not wait for a job that takes too long', async () => {
  await expect(withDeadline(never, { ms: 0, late })).rejects.toThrow('late');
});

test('withDeadline ends with its signal, also one that was aborted before', async () => {
  const stop = new AbortController();
  const waiting = withDeadline(never, { ms: Number.POSITIVE_INFINITY, late, signal: stop.signal });
  stop.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  const aborted = () => new Error('gone');
  await expect(withDeadline(never, { ms: 60_000, late, signal: stop.signal, aborted })).rejects.toThrow('gone');
});
