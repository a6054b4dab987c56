import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { Fault, RouteName } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { holdAnswers } from '../hold-answers.ts';
import { lengthen, numberOf } from '../long-replies.ts';
import { type BotOptions, startBot, type TestBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const limits = { requestMs: 400, callbackMs: 150 };

/** Starts a bot that gives up on requests soon. */
const start = (more: BotOptions = {}): Promise<TestBot> => startBot({ limits, ...more });

/** Starts such a bot, whose replies are three messages long. */
const startLong = (): Promise<TestBot> => start({ wrap: (responder) => lengthen(responder, 3) });

/** Asks while something goes wrong, and expects exactly one complete answer. */
async function expectOneAnswer(route: RouteName, fault: Fault): Promise<void> {
  const { discord, ann, general, settle } = await startLong();
  const struck = discord.faults.fail(route, fault);
  const asked = ann.slash(general, 'ask', { question: QUESTION });
  await asked.followUps(2);
  await settle();
  expect(struck()).toBeGreaterThan(0);
  expect(asked.isThinking()).toBe(false);
  expect(asked.messages().map(numberOf)).toEqual([1, 2, 3]);
}

const FAULTS: readonly (readonly [name: string, fault: Fault])[] = [
  ['429 on the route', { retryAfterMs: 50 }],
  ['429 on everything', { retryAfterMs: 50, isGlobal: true }],
  ['5xx', { status: 503, times: 2 }],
  ['5xx for longer than discord.js tries', { status: 502, times: 6 }],
  ['a reset connection', { reset: true }],
  ['a closed connection', { close: true, times: 2 }],
  ['no answer', { hang: true }],
  ['a late answer', { latencyMs: 30 }],
];

describe.each(['callback', 'original.edit', 'followUp'] as const)('%s:', (route) => {
  const survived = FAULTS.filter(
    // A follow-up whose answer was lost may have arrived, and a long 5xx makes a deferral too late.
    ([name]) =>
      !(route === 'followUp' && /connection|no answer/.test(name)) && !(route === 'callback' && /longer/.test(name)),
  );
  test.each(survived)('%s does not lose the answer', (_, fault) => expectOneAnswer(route, fault));
});

describe('the answer to a deferral is lost', () => {
  test.each<Fault>([{ drop: true }, { latencyMs: 150 }])('%o, and the question is answered', async (fault) => {
    const { discord, ann, general, settle } = await start();
    discord.faults.fail('callback', fault);
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toContain(HUAWEI);
    await settle();
    expect(asked.messages()).toHaveLength(1);
  });
});

test('an acknowledgement that was lost and then delayed by 429 counts as done', async () => {
  const { discord, ann, general, settle } = await start();
  discord.faults.fail('callback', { drop: true });
  discord.faults.fail('callback', { retryAfterMs: 20 });
  const asked = ann.slash(general, 'ask', { question: QUESTION });
  expect(readableText(await asked.answered())).toContain(HUAWEI);
  await settle();
  expect(asked.isThinking()).toBe(false);
});

describe('what is not repeated', () => {
  test('a follow-up whose answer was lost', async () => {
    const { discord, ann, general, lines, settle } = await startLong();
    discord.faults.fail('followUp', { drop: true });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    await asked.followUps(2);
    await settle();
    expect(asked.messages().map(numberOf)).toEqual([1, 2, 3]);
    expect(lines.filter((line) => line.includes('It may be there'))).toHaveLength(1);
  });

  test('a follow-up that was posted before its connection was reset', async () => {
    const { discord, ann, general, lines, settle } = await startLong();
    const struck = discord.faults.fail('followUp', { drop: true, reset: true, times: 4 });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    await asked.followUps(2);
    await settle();
    expect(struck()).toBe(2);
    expect(asked.messages().map(numberOf)).toEqual([1, 2, 3]);
    expect(lines.filter((line) => line.includes('ECONNRESET') && line.includes('It may be there'))).toHaveLength(2);
  });

  test.each<Fault>([
    { drop: true },
    { drop: true, times: 2 },
    { drop: true, reset: true },
    { reset: true },
    { close: true },
    { hang: true },
  ])('no message is posted twice: %o', async (fault) => {
    const { discord, ann, general, settle } = await startLong();
    discord.faults.fail('message.create', fault);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => said.messages().length >= 3);
    await settle();
    expect(said.messages().map(numberOf)).toEqual([1, 2, 3]);
  });
});

describe('Discord says', () => {
  test('that it does not know the interaction: nothing more is tried', async () => {
    const { discord, ann, general, settle } = await start();
    discord.faults.fail('callback', { code: 10062 });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    await settle();
    expect(asked.messages()).toEqual([]);
    expect(discord.requests.filter(({ route }) => route === 'original.edit')).toEqual([]);
    expect(readableText(await ann.slash(general, 'ask', { question: QUESTION }).answered())).toContain(HUAWEI);
  });

  test('that it is acknowledged already: another process answers it', async () => {
    const { ann, general, settle, startAgain } = await start();
    await startAgain();
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    await asked.answered();
    await settle();
    expect(asked.messages()).toHaveLength(1);
  });

  test('that the token is too old: the answer is dropped', async () => {
    const { discord, ann, general, lines, settle } = await start();
    discord.faults.fail('original.edit', { code: 50027 });
    ann.slash(general, 'ask', { question: QUESTION });
    await settle();
    expect(lines.filter((line) => line.startsWith('Nobody waits'))).toHaveLength(1);
    expect(discord.requests.filter(({ route }) => route === 'original.edit')).toHaveLength(1);
  });

  test('that the message is no good: a calm sentence ends the deferral', async () => {
    const { discord, ann, general, lines } = await start();
    discord.faults.fail('original.edit', { code: 50035 });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toMatch(/^Something went wrong on my side[^\n]+\.$/);
    expect(lines.filter((line) => line.startsWith('Cannot deliver an answer'))).toHaveLength(1);
  });

  test('that the channel is gone: nothing more is tried', async () => {
    const { discord, ann, general, settle } = await start();
    discord.faults.fail('message.create', { code: 10003 });
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await settle();
    expect(discord.requests.filter(({ route }) => route === 'message.create')).toHaveLength(1);
  });

  test('that the history may not be read: the answer does without the reference', async () => {
    const { discord, ann, general, settle } = await start();
    discord.faults.fail('message.create', { code: 160002 });
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await settle();
    expect(discord.posted()[0]).toMatchObject({ reference: null });
  });
});

describe('an answer', () => {
  test('that takes too long is given up with a sentence', async () => {
    const { wrap, release } = holdAnswers();
    const { ann, general, discord, settle } = await start({ wrap, limits: { ...limits, answerMs: 20 } });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toContain('This took too long');
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain('This took too long');
    release();
    await settle();
    expect([asked.messages(), said.messages()].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('that fails is replaced by a sentence, and the log has the place without any words of the person', async () => {
    const { ann, general, discord, lines } = await start({
      wrap: (responder) => ({ ...responder, respond: () => Promise.reject(new Error('out of order')) }),
    });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toContain('Something went wrong');
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain('Something went wrong');
    expect(lines.filter((line) => line.startsWith('Cannot answer in Discord: Error'))).toHaveLength(2);
    expect(lines.join()).not.toContain('Huawei');
  });

  test('of nothing ends the deferral', async () => {
    const { ann, general, settle } = await start({
      wrap: (responder) => ({ ...responder, respond: async () => null }),
    });
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    await asked.acknowledged;
    await settle();
    expect(asked.isThinking()).toBe(false);
    expect(asked.messages()).toEqual([]);
  });
});
