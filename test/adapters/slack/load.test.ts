import { expect, test } from 'vitest';
import { readableText } from '../../fakes/slack/checks/readable-text.ts';
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { openSlackBot } from './open-slack-bot.ts';

/** `npm run bench:slack` asks more, and prints how long it took. */
const QUESTIONS = Number(process.env['LOAD_QUESTIONS'] ?? 200);
const THREADS = 50;
/** Questions of a round. After each, the fake Slack forgets all messages, so that only the bot's own memory can grow. */
const ROUND_SIZE = 100;
/** Questions in flight at the same time; the benchmark, which measures waiting times, asks one after the other. */
const CONCURRENCY = Number(process.env['LOAD_AT_ONCE'] ?? 5);
/** One in so many questions is delivered twice; of one in so many, `message` comes before `app_mention`. */
const DUPLICATE_EVERY = 10;
const REORDER_EVERY = 20;
/** One in so many calls of chat.postMessage is answered 429. */
const RATE_LIMIT_EVERY = 20;
/** In each of the first rounds, one connection is renewed. */
const DISCONNECTS = 2;

const FORMS = ['How long does Huawei Cloud keep my data?', 'Does AWS use cookies?', '金山云会向第三方共享信息吗？'];

/** Answers some calls of chat.postMessage with 429, once. */
function rateLimitSome(slack: FakeSlack): void {
  let calls = 0;
  slack.fail('chat.postMessage', { retryAfter: 0, times: QUESTIONS, when: () => ++calls % RATE_LIMIT_EVERY === 0 });
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function heapInMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Opens a bot without limits for questions, and threads in as many channels. */
async function open() {
  const { responder } = await openRoom({ limits: { perPerson: null, perChannel: null } });
  const bot = await openSlackBot({ responder, settings: { followsThreads: true }, fake: { ackMs: 30_000 } });
  const people = Array.from({ length: THREADS }, (_, i) => ({
    person: bot.team.person(`person ${i}`),
    channel: bot.team.channel(`channel ${i}`),
  }));
  const begin = () =>
    Promise.all(
      people.map(async ({ person, channel }) => {
        const { message } = await person.say(channel, 'Let us ask here');
        return { person, channel, root: message?.ts ?? '' };
      }),
    );
  return { ...bot, begin };
}
type Thread = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['begin']>>[number];

/** Asks a question in a thread and waits for the answer. Returns the milliseconds from the event to the post. */
async function ask(slack: FakeSlack, { person, channel, root }: Thread, i: number): Promise<number> {
  const firstEvent = i % REORDER_EVERY === 0 ? 'message' : 'app_mention';
  const answers = () => slack.posts(channel).filter(({ threadTs }) => threadTs === root);
  const [before, begun] = [answers().length, performance.now()];
  const { deliveries } = await person.mention(channel, FORMS[i % FORMS.length] ?? '', { thread: root, firstEvent });
  if (i % DUPLICATE_EVERY === 0) await Promise.all(deliveries.map((one) => slack.redeliver(one, { retry: 1 })));
  const last = await slack.until(() => answers().length > before && answers().at(-1));
  return last.at - begun;
}

test(`${QUESTIONS} questions from ${THREADS} threads get one answer each, in their threads`, {
  timeout: 600_000,
}, async () => {
  const { slack, settle, begin } = await open();
  rateLimitSome(slack);
  const [waits, heaps]: [number[], number[]] = [[], []];
  for (let round = 0; round * ROUND_SIZE < QUESTIONS; round++) {
    const threads = await begin();
    for (let i = 0; i < ROUND_SIZE; i += CONCURRENCY) {
      const asked = threads
        .slice(i % THREADS, (i % THREADS) + CONCURRENCY)
        .map((thread, at) => ask(slack, thread, i + at));
      waits.push(...(await Promise.all(asked)));
      if (i !== ROUND_SIZE / 2 || round >= DISCONNECTS) continue;
      await slack.sockets.connected(2);
      slack.sockets.disconnect('refresh_requested', 1);
    }
    await settle();
    const answered = threads.map(({ root }) => slack.posts().filter(({ threadTs }) => threadTs === root).length);
    expect(answered).toEqual(threads.map(() => ROUND_SIZE / THREADS));
    expect(slack.posts()).toHaveLength(ROUND_SIZE);
    expect(slack.posts().every((post) => readableText(post).length > 0)).toBe(true);
    expect(slack.violations()).toEqual([]);
    slack.forget();
    heaps.push(heapInMegabytes());
  }
  expect(waits).toHaveLength(QUESTIONS);
  // The last connection may not have been renewed yet.
  expect(slack.sockets.opened()).toBeGreaterThan(DISCONNECTS);
  if (!process.env['LOAD_QUESTIONS']) return;
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => percentile(waits, share));
  const memory = heaps.map((megabytes) => megabytes.toFixed(0)).join(' ');
  process.stdout.write(
    `${QUESTIONS} questions: event to posted answer p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; heap in MB after each ${ROUND_SIZE}: ${memory}\n`,
  );
});
