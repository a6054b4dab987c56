import { expect, test } from 'vitest';
import { openRoom } from '../../src/chat/chat-room.ts';
import { readableText } from './checks/readable-text.ts';
import type { Delivery, LoopbackSlack } from './loopback/loopback-slack.ts';
import { openSlackBot } from './open-slack-bot.ts';

/** `npm run bench:slack` asks more, and prints how long it took. */
const QUESTIONS = Number(process.env['LOAD_QUESTIONS'] ?? 200);
const THREADS = 50;
/** People type one after another; so many questions are on their way at once. */
const AT_ONCE = 20;
/** Every so many: delivered twice, the other event first, answered 429. */
const [TWICE, REORDERED, LIMITED] = [10, 20, 20];
const DISCONNECTS = 2;

const FORMS = ['How long does Huawei Cloud keep my data?', 'Does AWS use cookies?', '金山云会向第三方共享信息吗？'];

/** Every so many calls to chat.postMessage are answered 429, once. */
function limitSome(slack: LoopbackSlack): void {
  let calls = 0;
  slack.fail('chat.postMessage', { retryAfter: 0, times: QUESTIONS, when: () => ++calls % LIMITED === 0 });
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const heapNow = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

test(`${QUESTIONS} questions from ${THREADS} threads get one answer each, in their threads`, {
  timeout: 600_000,
}, async () => {
  const room = await openRoom({ limits: { perPerson: null, perChannel: null } });
  const bot = await openSlackBot({
    responder: room.responder,
    settings: { followsThreads: true },
    loopback: { ackMs: 30_000 },
  });
  const { slack, team } = bot;
  const threads = await Promise.all(
    Array.from({ length: THREADS }, async (_, i) => {
      const [person, channel] = [team.person(`person ${i}`), team.channel(`channel ${i}`)];
      const { message } = await person.say(channel, 'Let us ask here');
      return { person, channel, root: message?.ts ?? '' };
    }),
  );
  limitSome(slack);
  /** By thread, how many answers it is to have. */
  const [due, waits, heaps] = [new Map<string, number>(), [] as number[], [] as number[]];
  let disconnected = 0;

  async function ask(i: number): Promise<void> {
    const thread = threads[i % THREADS];
    if (!thread) return;
    const { person, channel, root } = thread;
    const firstEvent = i % REORDERED === 0 ? 'message' : 'app_mention';
    const before = performance.now();
    const { deliveries } = await person.mention(channel, FORMS[i % FORMS.length] ?? '', { thread: root, firstEvent });
    const count = (due.get(root) ?? 0) + 1;
    due.set(root, count);
    if (i % TWICE === 0) await Promise.all(deliveries.map((one: Delivery) => slack.redeliver(one, { retry: 1 })));
    const answered = () => slack.posts(channel).filter(({ threadTs }) => threadTs === root);
    const last = await slack.until(() => answered().length >= count && answered().at(-1));
    waits.push(last.at - before);
  }

  for (let i = 0; i < QUESTIONS; i += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, QUESTIONS - i) }, (_, at) => ask(i + at)));
    if (disconnected < DISCONNECTS && i >= ((disconnected + 1) * QUESTIONS) / 4) {
      disconnected++;
      await slack.sockets.connected(2);
      slack.sockets.disconnect('refresh_requested', 1);
    }
    if (i % 200 === 0) heaps.push(heapNow());
  }
  await bot.settle();

  const given = new Map<string, number>();
  for (const { threadTs } of slack.posts()) given.set(threadTs ?? '', (given.get(threadTs ?? '') ?? 0) + 1);
  expect(given).toEqual(due);
  expect(slack.posts().every((post) => readableText(post).length > 0)).toBe(true);
  expect(slack.violations()).toEqual([]);
  expect(disconnected).toBe(DISCONNECTS);
  if (process.env['LOAD_QUESTIONS']) {
    const figures = [0.5, 0.99].map((share) => percentile(waits, share).toFixed(1));
    process.stdout.write(
      `${QUESTIONS} questions: event to posted answer p50 ${figures[0]} ms, p99 ${figures[1]} ms; heap ${heaps.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ')} MB\n`,
    );
  }
});
