import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { registerCommands } from '../../../adapters/discord/commands/register-commands.ts';
import { startDiscord } from '../../../adapters/discord/start-discord.ts';
import { createInFlight } from '../../../adapters/in-flight.ts';
import { createLog } from '../../../adapters/project/create-log.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { readableText } from '../../fakes/discord/reading/readable-text.ts';
import type { FakeDiscord } from '../../fakes/discord/types/fake-discord.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openTestState } from '../state/open-test-state.ts';
import { settle } from './settle.ts';
import { envOf, openDiscord, quickly } from './start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const RESTARTED = 'I was restarted before I could answer';

/** The bot in a process of its own, as far as its state is concerned: it ends without settling anything more. */
async function startProcess(discord: FakeDiscord, dataDir: string, wrap = (responder: Responder) => responder) {
  const { state } = await openTestState({ dataDir, now: Date.now });
  const { responder } = await openRoom({ state });
  const inFlight = createInFlight();
  const running = await startDiscord({
    responder: wrap(responder),
    env: envOf(discord),
    log: createLog('debug', () => {}),
    limits: { graceMs: 20, farewellMs: 20, deliveryPauseMs: 10, settleMs: 50 },
    inFlight,
    clientOptions: quickly(discord),
  });
  onTestFinished(running.stop);
  const end = async (): Promise<void> => {
    await running.stop();
    await state.close();
  };
  return { end, settle: () => settle(discord, inFlight) };
}

async function open() {
  const discord = await openDiscord();
  await registerCommands({ env: envOf(discord), guild: null, isDryRun: false, tell: () => {} });
  const [ann, general] = [discord.person('ann'), discord.home.channel('general')];
  const answers = () => discord.posted().map(readableText);
  return { discord, ann, general, dataDir: tempFolder(), answers };
}

/** A process that ends before an answer is sent. */
const endsBefore = (responder: Responder): Responder => ({ ...responder, deliver: async () => {} });
/** A process that ends when the answer has just been sent. */
const endsAfter = (responder: Responder): Responder => ({
  ...responder,
  deliver: async (message, send) => {
    let sent = () => {};
    const isSent = new Promise<void>((resolve) => {
      sent = resolve;
    });
    void responder.deliver(message, async () => {
      await send();
      sent();
      await new Promise(() => undefined);
    });
    await isSent;
  },
});

describe('after a process has ended', () => {
  test.each([
    ['in a channel', false],
    ['in a direct message', true],
  ])('a mention %s that it has not answered is answered once', async (_, isDirect) => {
    const { discord, ann, general, dataDir, answers } = await open();
    const first = await startProcess(discord, dataDir, endsBefore);
    ann.say(isDirect ? ann.openDm() : general, `${discord.mention} ${QUESTION}`);
    await first.settle();
    await first.end();
    expect(answers()).toEqual([]);
    const second = await startProcess(discord, dataDir);
    await discord.until(() => answers().length > 0);
    await second.end();
    await startProcess(discord, dataDir).then(({ settle }) => settle());
    expect(answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test('what it has not answered is answered by another one that was connected all the time', async () => {
    const { discord, ann, general, dataDir, answers } = await open();
    const first = await startProcess(discord, dataDir, endsBefore);
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await first.settle();
    await startProcess(discord, dataDir);
    expect(answers()).toEqual([]);
    await first.end();
    await discord.until(() => answers().length > 0);
    expect(answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test('a mention whose answer was sent but not written down is not answered again', async () => {
    const { discord, ann, general, dataDir, answers } = await open();
    const first = await startProcess(discord, dataDir, endsAfter);
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => answers().length > 0);
    await first.end();
    const second = await startProcess(discord, dataDir);
    await second.settle();
    expect(answers()).toHaveLength(1);
  });

  test('its sender is told when the message can no longer be read', async () => {
    const { discord, ann, general, dataDir, answers } = await open();
    const first = await startProcess(discord, dataDir, endsBefore);
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await first.settle();
    await first.end();
    discord.faults.fail('message.get', { code: 50001, times: Number.POSITIVE_INFINITY });
    await startProcess(discord, dataDir);
    await discord.until(() => answers().length > 0);
    expect(answers()).toEqual([expect.stringContaining(RESTARTED)]);
  });

  test('what was said while nobody was connected is answered, and nothing twice', async () => {
    const { discord, ann, general, dataDir, answers } = await open();
    const first = await startProcess(discord, dataDir);
    ann.say(general, `${discord.mention} How long does AWS keep my data?`);
    await discord.until(() => answers().length === 1);
    await first.settle();
    await first.end();
    ann.say(general, `${discord.mention} ${QUESTION}`, { unseen: true });
    ann.say(general, 'Nobody is asked here', { unseen: true });
    const second = await startProcess(discord, dataDir);
    await discord.until(() => answers().length === 2);
    await second.settle();
    expect(answers().at(-1)).toContain(HUAWEI);
    expect(answers()).toHaveLength(2);
  });

  test('a slash command that shows "is thinking" is ended with a sentence', async () => {
    const { discord, ann, general, dataDir } = await open();
    const first = await startProcess(discord, dataDir, endsBefore);
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    await slash.acknowledged;
    await first.settle();
    await first.end();
    expect(slash.isThinking()).toBe(true);
    await startProcess(discord, dataDir);
    expect(readableText(await slash.answered())).toContain(RESTARTED);
    expect(slash.isThinking()).toBe(false);
  });

  test('a slash command that was answered keeps its answer', async () => {
    const { discord, ann, general, dataDir } = await open();
    const first = await startProcess(discord, dataDir, endsAfter);
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    await slash.answered();
    await first.end();
    const second = await startProcess(discord, dataDir);
    await second.settle();
    expect(readableText(await slash.answered())).toContain(HUAWEI);
  });
});

test('a session that cannot be resumed loses no mention', async () => {
  const { discord, ann, general, dataDir, answers } = await open();
  const bot = await startProcess(discord, dataDir);
  ann.say(general, `${discord.mention} How long does AWS keep my data?`);
  await discord.until(() => answers().length === 1);
  ann.say(general, `${discord.mention} ${QUESTION}`, { unseen: true });
  discord.gateway.op9(false);
  await discord.until(() => answers().length === 2);
  await bot.settle();
  expect(answers().at(-1)).toContain(HUAWEI);
});
