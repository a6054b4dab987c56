import type { SlackPlace } from '../bot/slack-bot.ts';

/** Most answers take a few milliseconds; only people who wait longer than this see the status. */
const STATUS_AFTER_MS = 400;
/** How long an answer waits for the status under way, which Slack would otherwise show below it. */
const MAX_WAIT_MS = 2_000;
const STATUS_TEXT = 'is looking it up …';

/** "Is looking it up", below the messages of a thread. */
export interface Status {
  /** Ends it; once this resolves, none can appear any more. To be called before the answer is posted, which hides it. */
  readonly end: () => Promise<void>;
  /** Takes it away where no answer was posted. */
  readonly clear: () => Promise<void>;
}

/** Shows the status if nothing is posted soon. It is best effort: the answer does not depend on whether Slack accepts it. */
export function showStatus({ client, channel, thread }: SlackPlace): Status {
  let shown: Promise<unknown> | null = null;
  const set = (status: string): Promise<unknown> =>
    client
      .apiCall('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status })
      .catch(() => undefined);
  const timer = setTimeout(() => {
    shown = set(STATUS_TEXT);
  }, STATUS_AFTER_MS).unref();
  const finish = async (): Promise<void> => {
    clearTimeout(timer);
    if (!shown || (await settlesWithin(shown, MAX_WAIT_MS))) return;
    void shown.then(() => set(''));
  };
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ended ??= finish();
    return ended;
  };
  return {
    end,
    clear: async () => {
      const wasEnded = ended !== null;
      await end();
      if (shown && !wasEnded) await set('');
    },
  };
}

async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
