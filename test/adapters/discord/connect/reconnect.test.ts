import { GatewayIntentBits } from 'discord.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { FakeDiscord } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { holdAnswers } from '../hold-answers.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

describe('while it runs', () => {
  test('a reconnect during an answer loses nothing', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, general, settle } = await startBot({ wrap });
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => asked.length === 2);
    discord.gateway.op7();
    await discord.until(() => discord.gateway.log.includes('resume'));
    release();
    for (const answer of [await slash.answered(), await said.answered()])
      expect(readableText(answer)).toContain(HUAWEI);
    await settle();
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
  });

  test('questions asked while the connection is lost are answered once, after the resume', async () => {
    const { discord, ann, general, lines, settle } = await startBot();
    discord.gateway.killSockets();
    const asked = [1, 2, 3].map(() => ann.slash(general, 'ask', { question: QUESTION }));
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    for (const one of [...asked, said]) expect(readableText(await one.answered())).toContain(HUAWEI);
    await settle();
    for (const one of asked) expect(one.messages()).toHaveLength(1);
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
    expect(lines.filter((line) => line.includes('is lost'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('is back'))).toHaveLength(1);
  });

  test('a message that is delivered twice is answered once', async () => {
    const { discord, ann, general, settle } = await startBot();
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await said.answered();
    await settle();
    const before = said.messages().length;
    discord.redeliver(said.message);
    await settle();
    expect(said.messages()).toHaveLength(before);
  });

  test.each([
    ['an invalid session', (discord: FakeDiscord) => discord.gateway.op9(false), 'identify'],
    ['an invalid session that can be resumed', (discord: FakeDiscord) => discord.gateway.op9(true), 'resume'],
    ['a restart of the gateway', (discord: FakeDiscord) => discord.gateway.restart(), 'identify'],
    ['an unknown error (4000)', (discord: FakeDiscord) => discord.gateway.closeWith(4000), 'resume'],
    ['a session that has timed out (4009)', (discord: FakeDiscord) => discord.gateway.closeWith(4009), 'resume'],
  ] as const)('recovers from %s', async (_, happen, next) => {
    const { discord, ann, general } = await startBot();
    happen(discord);
    await discord.until(() => discord.gateway.log.length > 1 && discord.gateway.connected() === 1);
    expect(discord.gateway.log.at(-1)).toBe(next);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('replaces a connection that is dead without being closed', async () => {
    const { discord, ann, general } = await startBot({ discord: { heartbeatMs: 60 } });
    discord.gateway.stopAcks();
    await discord.until(() => discord.gateway.log.includes('resume'));
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('recovers from a complete outage', async () => {
    const { discord, ann, general } = await startBot();
    await discord.faults.refuseConnections();
    await discord.faults.acceptConnections();
    await discord.until(() => discord.gateway.connected() === 1);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('goes on without an intent that is switched off later', async () => {
    const { discord, ann, general, lines } = await startBot({
      env: { DISCORD_FOLLOW_THREADS: 'on' },
      discord: { privilegedIntents: GatewayIntentBits.MessageContent },
    });
    discord.gateway.closeWith(4014);
    await discord.until(() => discord.gateway.log.length === 2 && discord.gateway.connected() === 1);
    expect(lines.filter((line) => line.includes('I connect again'))).toHaveLength(1);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('connects again with a new client after one 401', async () => {
    const { discord, ann, general, settle } = await startBot();
    discord.faults.fail('message.create', { status: 401 });
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => discord.gateway.log.length === 2 && discord.gateway.connected() === 1);
    await settle();
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('logs once that the token is no longer valid, with the way to a new one', async () => {
    const { discord, lines, running } = await startBot();
    expect(running.ended).toBeInstanceOf(Promise);
    discord.faults.fail('gateway/bot', { status: 401, times: Number.POSITIVE_INFINITY });
    discord.gateway.closeWith(4004);
    await discord.until(() => lines.some((line) => line.includes('Reset Token')));
    expect(lines.filter((line) => line.includes('is left until the next start'))).toHaveLength(1);
    await running.ended;
  });
});
