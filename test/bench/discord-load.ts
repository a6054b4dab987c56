import { registerCommands } from '../../adapters/discord/commands/register-commands.ts';
import type { TimeLimits } from '../../adapters/discord/connect/time-limits.ts';
import { startDiscord } from '../../adapters/discord/start-discord.ts';
import { createLog } from '../../adapters/project/create-log.ts';
import { readEnvironment } from '../../adapters/project/environment.ts';
import type { ChatMessage } from '../../src/chat/chat-message.ts';
import type { Responder } from '../../src/chat/respond.ts';
import { clientOptionsFor } from '../fakes/discord/client-options.ts';
import { openFakeDiscord } from '../fakes/discord/open-fake-discord.ts';
import { messagePings } from '../fakes/discord/reading/message-pings.ts';
import { readableText } from '../fakes/discord/reading/readable-text.ts';
import type { Exchange, FakeDiscord, Said } from '../fakes/discord/types/fake-discord.ts';

import { usedMemory } from './used-memory.ts';

/** The load. */
export interface LoadOptions {
  /** Without quotas. */
  readonly responder: Responder;
  readonly questions: number;
  readonly channels: number;
  /** Questions in progress at the same time. */
  readonly together: number;
  /** Whether Discord refuses some requests and the connection breaks several times. */
  readonly isRough: boolean;
  /** The clock of the fake, which measures whether interactions are acknowledged in time. */
  readonly clock?: () => number;
  readonly limits?: Partial<TimeLimits>;
}

/** The result of a load test. */
export interface LoadResult {
  readonly asked: number;
  /** Questions without an answer, with more than one, and those that still show "is thinking" at the end. */
  readonly unanswered: number;
  readonly answeredTwice: number;
  readonly stuck: number;
  readonly pings: number;
  readonly refused: number;
  readonly identifies: number;
  readonly resumes: number;
  readonly violations: readonly string[];
  /** Milliseconds from the command to the deferral, and to the answer. */
  readonly deferral: readonly number[];
  readonly answer: readonly number[];
  /** Bytes of the heap after a garbage collection, at half time and at the end, including everything that the fake records. */
  readonly heap: readonly [half: number, end: number];
  /** Messages to the responder that are still in memory after a garbage collection. */
  readonly held: number;
}

const TEXTS = [
  'How long does Huawei Cloud keep my data?',
  'Does AWS sell my personal data?',
  '金山云会把我的数据保留多久？',
  'Whom do I write to at Alibaba Cloud?',
];
/** One in this many requests is answered with 429. */
const REFUSED_EVERY = 20;
/** One in this many questions is a mention, the others are commands. */
const MENTION_EVERY = 5;

/** Asks a bot on a fake Discord from many channels, and measures the answers. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { questions, channels, together, isRough } = options;
  const given: WeakRef<ChatMessage>[] = [];
  const responder: Responder = {
    ...options.responder,
    respond: (message) => {
      given.push(new WeakRef(message));
      return options.responder.respond(message);
    },
  };
  const discord = await openFakeDiscord(options.clock ? { clock: options.clock } : {});
  const env = readEnvironment({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api });
  await registerCommands({ env, guild: null, isDryRun: false, tell: () => {} });
  const log = createLog('silent', () => {});
  const clientOptions = { ws: clientOptionsFor(discord).ws ?? {} };
  const running = await startDiscord({ responder, env, log, clientOptions, limits: options.limits ?? {} });
  try {
    const struck = isRough ? refuseSome(discord) : () => 0;
    const deferral: number[] = [];
    const answer: number[] = [];
    const all: (Exchange | Said)[] = [];
    const heap: number[] = [];
    const events = isRough ? [discord.gateway.op7, discord.gateway.killSockets, discord.gateway.restart] : [];
    for (let from = 0; from < questions; from += together) {
      const batch = Array.from({ length: Math.min(together, questions - from) }, (_, i) => from + i);
      const begun = batch.map((i) => ask(discord, i, channels, { deferral, answer }));
      // In the middle of a batch, so that answers are under way; a restart forgets its sessions, and what it was asked with them.
      const happens = from / together >= 1 && from % (together * 2) === 0 ? events.shift() : undefined;
      if (happens) await disturb(discord, happens);
      for (const { done } of begun) await done;
      all.push(...begun.map(({ one }) => one));
      if (from < questions / 2 && from + together >= questions / 2) heap.push(usedMemory().heap);
    }
    await discord.idle();
    heap.push(usedMemory().heap);
    const held = given.filter((one) => one.deref() !== undefined).length;
    return { ...countsOf(discord, all), refused: struck(), deferral, answer, heap: [heap[0] ?? 0, heap[1] ?? 0], held };
  } finally {
    await running.stop();
    await discord.stop();
  }
}

/** Lets something happen to the gateway, and waits until the bot is back. */
async function disturb(discord: FakeDiscord, happen: () => void): Promise<void> {
  // Everything must have reached the bot first: events that a restarted gateway has forgotten can never be answered.
  await discord.settled();
  const before = discord.gateway.log.length;
  happen();
  await discord.until(() => discord.gateway.log.length > before && discord.gateway.connected() === 1);
}

function refuseSome({ faults }: FakeDiscord): () => number {
  const routes = ['callback', 'original.edit', 'followUp', 'message.create'] as const;
  const fault = { retryAfterMs: 20, every: REFUSED_EVERY, times: Number.POSITIVE_INFINITY };
  const counts = routes.map((route) => faults.fail(route, fault));
  return () => counts.reduce((sum, count) => sum + count(), 0);
}

/** Asks the i-th question, and measures where it is a command. */
function ask(
  discord: FakeDiscord,
  i: number,
  channels: number,
  times: { readonly deferral: number[]; readonly answer: number[] },
): { one: Exchange | Said; done: Promise<void> } {
  const channel = discord.home.channel(`channel-${i % channels}`);
  const person = discord.person(`person-${i % (channels * 4)}`);
  const text = TEXTS[i % TEXTS.length] ?? '';
  if (i % MENTION_EVERY === 0) {
    const said = person.say(channel, `${discord.mention} ${text}`);
    return { one: said, done: said.answered().then(() => {}) };
  }
  const started = performance.now();
  const asked = person.slash(channel, 'ask', { question: text });
  const since = () => performance.now() - started;
  const done = Promise.all([
    asked.acknowledged.then(() => times.deferral.push(since())),
    asked.answered().then(() => times.answer.push(since())),
  ]);
  return { one: asked, done: done.then(() => {}) };
}

function countsOf(discord: FakeDiscord, all: readonly (Exchange | Said)[]) {
  const texts = all.map((one) =>
    one
      .messages()
      .filter(({ isLoading }) => !isLoading)
      .map(readableText),
  );
  const calls = discord.posted().filter((message) => {
    const { users, roles, everyone, repliedUser } = messagePings(message);
    return users.length + roles.length > 0 || everyone || repliedUser;
  });
  const logged = (kind: 'identify' | 'resume') => discord.gateway.log.filter((one) => one === kind).length;
  return {
    asked: all.length,
    unanswered: texts.filter(({ length }) => length === 0).length,
    // A long answer has several messages, of which no two are the same.
    answeredTwice: texts.filter((own) => new Set(own).size < own.length).length,
    stuck: all.filter((one) => 'isThinking' in one && one.isThinking()).length,
    pings: calls.length,
    identifies: logged('identify'),
    resumes: logged('resume'),
    violations: discord.violations(),
  };
}
