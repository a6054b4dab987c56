import { setTimeout } from 'node:timers/promises';
import type { SlackPlace } from '../slack-bot.ts';

/** An answer takes some milliseconds; who waits longer than this is told that it is coming. */
const STATUS_AFTER_MS = 400;
const STATUS = 'is looking it up …';

/**
 * Runs a job, and shows in the thread that it is under way where it takes long. The next message there clears it. The
 * status is best effort: nothing depends on whether Slack takes it.
 */
export async function withStatus<T>({ client, channel, thread }: SlackPlace, job: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const shown = setTimeout(STATUS_AFTER_MS, undefined, { signal: done.signal, ref: false }).then(
    () => client.apiCall('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS }),
    () => undefined,
  );
  const settled = shown.catch(() => undefined); // best effort
  try {
    return await job();
  } finally {
    done.abort();
    await settled;
  }
}
