import { setTimeout } from 'node:timers/promises';
import type { SlackPlace } from '../bot/slack-bot.ts';

/** Most answers take a few milliseconds; only people who wait longer than this see the status. */
const STATUS_AFTER_MS = 400;
const STATUS_TEXT = 'is looking it up …';

/**
 * Runs a job, and shows a status in the thread while a slow one runs. Slack clears it with the next message there. The
 * status is best effort: the job does not depend on whether Slack accepts it.
 */
export async function withStatus<T>({ client, channel, thread }: SlackPlace, job: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const shown = setTimeout(STATUS_AFTER_MS, undefined, { signal: done.signal, ref: false }).then(
    () =>
      client.apiCall('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS_TEXT }),
    () => undefined, // the job was done first
  );
  const settled = shown.catch(() => undefined);
  try {
    return await job();
  } finally {
    done.abort();
    await settled;
  }
}
