import { GatewayIntentBits } from 'discord.js';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../adapters/create-log.ts';
import { registerCommands } from '../../../adapters/discord/commands/register-commands.ts';
import { startDiscord } from '../../../adapters/discord/start-discord.ts';
import type { Fault, LoopbackDiscord } from '../../fakes/discord/fake-discord.ts';
import { readableText } from '../../fakes/discord/people/readable-text.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { holdAnswers } from './hold-answers.ts';
import { envOf, openDiscord, quickly, startBot } from './start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';

/** Starts the bot alone, which may fail, with the lines for the operator. */
async function begin(discord: LoopbackDiscord, env: Readonly<Record<string, string>> = {}, signal?: AbortSignal) {
  const lines: string[] = [];
  const started = startDiscord({
    responder: (await openRoom()).responder,
    env: envOf(discord, env),
    log: createLog('info', (line) => lines.push(line)),
    // A shard of discord.js that connects again by itself does so after 500 ms.
    limits: { firstPauseMs: 10, longestPauseMs: 20, logoutMs: 600 },
    clientOptions: quickly(discord),
    ...(signal && { signal }),
  });
  onTestFinished(async () => (await started.catch(() => null))?.stop());
  return { started, lines };
}

describe('starting', () => {
  test('prints the invite link with both scopes and the permissions', async () => {
    const discord = await openDiscord();
    const { started, lines } = await begin(discord);
    await started;
    const link = new URL(/https:\S+/.exec(lines.join(' '))?.[0] ?? 'about:blank');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: discord.applicationId,
      scope: 'bot applications.commands',
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n)),
    });
  });

  test('asks for no privileged intent', async () => {
    const { discord } = await startBot();
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    expect(discord.gateway.intents()).toBe(Guilds | GuildMessages | DirectMessages);
  });

  test('keeps trying while nothing answers, says so once, and comes up with the API', async () => {
    const discord = await openDiscord();
    await discord.faults.refuseConnections();
    const { started, lines } = await begin(discord);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    await discord.faults.acceptConnections();
    discord.faults.fail('gateway/bot', { status: 503, times: 9 });
    await started;
    expect(lines.filter((line) => line.includes('nothing answers'))).toEqual([
      'Cannot connect to Discord: nothing answers at its address. I keep trying.',
    ]);
    expect(lines.filter((line) => line.startsWith('Cannot connect'))).toHaveLength(2);
    const said = discord.person('ann').say(discord.home.channel('general'), `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('ends when it is told to give up', async () => {
    const discord = await openDiscord();
    await discord.faults.refuseConnections();
    const stop = new AbortController();
    const { started, lines } = await begin(discord, {}, stop.signal);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    stop.abort();
    await expect(started).rejects.toThrow('abort');
  });

  test.each<Fault>([{ hang: true }, { latencyMs: 100 }])(
    'ends without a connection when it is told to give up while the gateway is looked up (%o)',
    async (fault) => {
      const discord = await openDiscord();
      discord.faults.fail('gateway/bot', fault);
      const stop = new AbortController();
      const { started } = await begin(discord, {}, stop.signal);
      const lookUps = () => discord.requests.filter(({ route }) => route === 'gateway/bot');
      await discord.until(() => lookUps().length === 1);
      stop.abort();
      await expect(started).rejects.toThrow('abort');
      await discord.idle();
      // Nobody has heard its answer, so nobody goes on from it.
      expect(lookUps().map(({ status }) => status)).toEqual([0]);
      expect(discord.gateway.connected()).toBe(0);
      expect(discord.gateway.log).toEqual([]);
    },
  );

  test.each(['hello', 'ready'] as const)(
    'ends without a connection when it is told to give up while the gateway owes it the %s',
    async (missing) => {
      const discord = await openDiscord();
      discord.gateway.mute(missing);
      const stop = new AbortController();
      const { started } = await begin(discord, {}, stop.signal);
      await discord.until(() => discord.gateway.sockets() === 1);
      if (missing === 'ready') await discord.until(() => discord.gateway.asks() === 1);
      stop.abort();
      await expect(started).rejects.toThrow('abort');
      expect(discord.gateway.sockets()).toBe(0);
    },
  );

  test.each([
    ['a wrong token', 'test-token-of-somebody-else', 'Discord does not accept the token in DISCORD_TOKEN'],
    ['a public key', '0'.repeat(64), 'DISCORD_TOKEN is the public key of the application'],
    ['an id', '81384788765712384', 'DISCORD_TOKEN is the id of the application'],
    ['a client secret', 'a'.repeat(32), 'DISCORD_TOKEN is the client secret of the application'],
    ['a token of Slack', 'xoxb-test', 'DISCORD_TOKEN is a token of Slack'],
    ['nothing', '', 'DISCORD_TOKEN is not set'],
  ])('with %s fails with the way to a right one', async (_, token, message) => {
    const discord = await openDiscord();
    const { started } = await begin(discord, { DISCORD_TOKEN: token });
    await expect(started).rejects.toThrow(
      expect.objectContaining({ name: 'EnvironmentError', message: expect.stringContaining(message) }),
    );
    await expect(started).rejects.toThrow('Reset Token');
    discord.takeViolations();
  });

  test('goes on without the text of messages where Discord refuses it, and says how to allow it', async () => {
    const discord = await openDiscord();
    const { started, lines } = await begin(discord, { DISCORD_FOLLOW_THREADS: 'on' });
    await started;
    const told = lines.filter((line) => line.includes('Used disallowed intents'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/choose Bot, switch on "Message Content Intent".*go on without it/);
    expect(discord.gateway.log).toEqual(['identify']);
    const said = discord.person('ann').say(discord.home.channel('general'), `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('opens as many shards as Discord asks for', async () => {
    const { discord, ann, general } = await startBot({ discord: { shards: 2 } });
    expect(discord.gateway.connected()).toBe(2);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
    expect(readableText(await ann.say(ann.openDm(), QUESTION).answered())).toContain(HUAWEI);
  });
});

describe('commands', () => {
  test('that nobody has registered are told to the operator', async () => {
    const discord = await openDiscord();
    const { started, lines } = await begin(discord);
    await started;
    await expect.poll(() => lines.some((line) => line.includes('npm run discord:register'))).toBe(true);
  });

  test('that are registered are no matter', async () => {
    const { lines, settle } = await startBot();
    await settle();
    expect(lines.join()).not.toContain('discord:register');
  });
});

describe('while it runs', () => {
  test('a reconnect in the middle of an answer loses nothing', async () => {
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

  test('what is asked while the connection is lost is answered once, after the resume', async () => {
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

  test('a message that is delivered again is not answered again', async () => {
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
    ['an invalid session', (discord: LoopbackDiscord) => discord.gateway.op9(false), 'identify'],
    ['an invalid session that can be resumed', (discord: LoopbackDiscord) => discord.gateway.op9(true), 'resume'],
    ['a restart of the gateway', (discord: LoopbackDiscord) => discord.gateway.restart(), 'identify'],
    ['an unknown error (4000)', (discord: LoopbackDiscord) => discord.gateway.closeWith(4000), 'resume'],
    ['a session that has timed out (4009)', (discord: LoopbackDiscord) => discord.gateway.closeWith(4009), 'resume'],
  ] as const)('%s is got over', async (_, happen, next) => {
    const { discord, ann, general } = await startBot();
    happen(discord);
    await discord.until(() => discord.gateway.log.length > 1 && discord.gateway.connected() === 1);
    expect(discord.gateway.log.at(-1)).toBe(next);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('a connection that is dead without being closed is made again', async () => {
    const { discord, ann, general } = await startBot({ discord: { heartbeatMs: 60 } });
    discord.gateway.stopAcks();
    await discord.until(() => discord.gateway.log.includes('resume'));
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('an outage of everything is got over', async () => {
    const { discord, ann, general } = await startBot();
    await discord.faults.refuseConnections();
    await discord.faults.acceptConnections();
    await discord.until(() => discord.gateway.connected() === 1);
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('an intent that is switched off later is done without', async () => {
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

  test('a token that is refused once (401) is tried again with a new client', async () => {
    const { discord, ann, general, settle } = await startBot();
    discord.faults.fail('message.create', { status: 401 });
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => discord.gateway.log.length === 2 && discord.gateway.connected() === 1);
    await settle();
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('a token that is no good any more is told once, with the way to a new one', async () => {
    const { discord, lines, running } = await startBot();
    expect(running.ended).toBeInstanceOf(Promise);
    discord.faults.fail('gateway/bot', { status: 401, times: Number.POSITIVE_INFINITY });
    discord.gateway.closeWith(4004);
    await discord.until(() => lines.some((line) => line.includes('Reset Token')));
    expect(lines.filter((line) => line.includes('is left until the next start'))).toHaveLength(1);
    await running.ended;
  });
});

describe('stopping', () => {
  test('waits for the answers under way', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ wrap, limits: { graceMs: 10_000 } });
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    await discord.until(() => asked.length === 1);
    const stopped = running.stop();
    release();
    await stopped;
    expect(readableText(await slash.answered())).toContain(HUAWEI);
    expect(discord.gateway.connected()).toBe(0);
  });

  test('apologises for those that do not come', async () => {
    const { wrap, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ wrap, limits: { graceMs: 20 } });
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => asked.length === 2);
    await running.stop();
    for (const one of [slash, said]) expect(readableText(await one.answered())).toContain('I am being restarted');
    expect(slash.isThinking()).toBe(false);
  });

  test('sends away whoever comes meanwhile', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, bob, general, running } = await startBot({ wrap, limits: { graceMs: 10_000 } });
    ann.slash(general, 'ask', { question: QUESTION });
    await discord.until(() => asked.length === 1);
    const stopped = running.stop();
    const late = bob.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await late.answered())).toContain('I am being restarted');
    expect(await late.acknowledged).toMatchObject({ kind: 'reply', isEphemeral: true });
    release();
    await stopped;
  });

  test('sends away whoever comes between the signal and the stop', async () => {
    const discord = await openDiscord();
    await registerCommands({ env: envOf(discord), guild: null, isDryRun: false, tell: () => {} });
    const stop = new AbortController();
    const { started } = await begin(discord, {}, stop.signal);
    await started;
    stop.abort();
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toContain('I am being restarted');
  });

  test('leaves no connection while a lost one is made again and the gateway owes it the hello', async () => {
    const { discord, running } = await startBot();
    discord.gateway.mute('hello');
    discord.gateway.killSockets();
    await discord.until(() => discord.gateway.sockets() === 0);
    await discord.until(() => discord.gateway.sockets() === 1);
    await running.stop();
    await discord.until(() => discord.gateway.sockets() === 0);
  });

  test('leaves no connection where a lost one is about to be made again', async () => {
    const { discord, lines, running, startAgain } = await startBot();
    // Shows when it would have been made again.
    await startAgain();
    discord.gateway.killSockets();
    await discord.until(() => lines.filter((line) => line.includes('is lost')).length === 2);
    await running.stop();
    await discord.until(() => discord.gateway.log.includes('resume'));
    await discord.idle();
    expect(discord.gateway.sockets()).toBe(1);
    expect(discord.gateway.log).toEqual(['identify', 'identify', 'resume']);
  });

  test('can be asked for twice', async () => {
    const { discord, running } = await startBot();
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    expect(discord.gateway.connected()).toBe(0);
  });
});
