import { GatewayIntentBits } from 'discord.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { Fault } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { openDiscord, startBot } from '../start-bot.ts';
import { begin } from './try-start.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

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

  test('keeps trying while nothing answers, logs that once, and starts when the API is back', async () => {
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

  test('rejects when the signal is aborted', async () => {
    const discord = await openDiscord();
    await discord.faults.refuseConnections();
    const stop = new AbortController();
    const { started, lines } = await begin(discord, {}, stop.signal);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    stop.abort();
    await expect(started).rejects.toThrow('abort');
  });

  test.each<Fault>([{ hang: true }, { latencyMs: 100 }])(
    'leaves no connection when the signal is aborted during the gateway lookup (%o)',
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
      // The answer was never received, so nothing can continue from it.
      expect(lookUps().map(({ status }) => status)).toEqual([0]);
      expect(discord.gateway.connected()).toBe(0);
      expect(discord.gateway.log).toEqual([]);
    },
  );

  test.each(['hello', 'ready'] as const)(
    'leaves no connection when the signal is aborted while waiting for %s',
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
  ])('with %s instead of a token fails and says how to get one', async (_, token, message) => {
    const discord = await openDiscord();
    const { started } = await begin(discord, { DISCORD_TOKEN: token });
    await expect(started).rejects.toThrow(
      expect.objectContaining({ name: 'EnvironmentError', message: expect.stringContaining(message) }),
    );
    await expect(started).rejects.toThrow('Reset Token');
    discord.takeViolations();
  });

  test('goes on without the text of messages if Discord refuses it, and says how to allow it', async () => {
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
  test('that are not registered are reported to the operator', async () => {
    const discord = await openDiscord();
    const { started, lines } = await begin(discord);
    await started;
    await expect.poll(() => lines.some((line) => line.includes('npm run discord:register'))).toBe(true);
  });

  test('that are registered are not mentioned', async () => {
    const { lines, settle } = await startBot();
    await settle();
    expect(lines.join()).not.toContain('discord:register');
  });
});
