import { Events, Status } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { readableText } from '../reading/readable-text.ts';
import type { Fault } from '../types/fake-discord.ts';
import { makeClient, openDiscord, startSmallBot } from './small-bot.ts';

describe('the gateway', () => {
  test('requests a reconnect (op 7), and replays missed events after the resume', async () => {
    const { discord, events, errors } = await startSmallBot();
    discord.gateway.op7();
    await discord.until(() => discord.gateway.connected() === 0);
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'Meanwhile?' });
    expect(readableText(await asked.answered())).toContain('Meanwhile?');
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
    expect(events).toContain('resume');
    expect([...discord.violations(), ...discord.selfCheck(), ...errors]).toEqual([]);
  });

  test('drops its sockets, and the client resumes', async () => {
    const { discord } = await startSmallBot();
    discord.gateway.killSockets();
    const said = discord.person('ann').say(discord.home.channel('general'), `${discord.mention} still there?`);
    expect(await said.answered()).toMatchObject({ reference: said.message.id });
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
  });

  test('invalidates a session (op 9): resumable or not', async () => {
    const { discord, events } = await startSmallBot();
    discord.gateway.op9(true);
    await discord.until(() => events.includes('resume'));
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
    const before = events.filter((event) => event === 'ready').length;
    discord.gateway.op9(false);
    await discord.until(() => events.filter((event) => event === 'ready').length > before);
    expect(discord.gateway.log.at(-1)).toBe('identify');
  });

  test('forgets all sessions in a restart, and the client identifies again', async () => {
    const { discord, events } = await startSmallBot();
    const before = events.filter((event) => event === 'ready').length;
    discord.gateway.restart();
    await discord.until(() => events.filter((event) => event === 'ready').length > before);
    expect(discord.gateway.log).toEqual(['identify', 'identify']);
  });

  test('stops answering heartbeats, so that the client resumes', async () => {
    const { discord } = await startSmallBot({ heartbeatMs: 50 });
    discord.gateway.stopAcks();
    await discord.until(() => discord.gateway.log.length === 2);
    expect(discord.gateway.log).toEqual(['identify', 'resume']);
  });

  test('can ask for a heartbeat', async () => {
    const { discord, client } = await startSmallBot();
    const beat = new Promise((resolve) =>
      client.on(Events.Debug, (text) => text.includes('eartbeat') && resolve(text)),
    );
    discord.gateway.requestHeartbeat();
    await beat;
    await discord.settled();
    expect(client.ws.status).toBe(Status.Ready);
  });

  test.each([
    ['refuses a privileged intent that is switched off in the portal', 1 | 32_768, 'disallowed intents'],
    ['refuses an unknown intent', 1 << 30, 'invalid intents'],
  ])('%s', async (_, intents, message) => {
    const discord = await openDiscord();
    const client = makeClient(discord, intents);
    await expect(client.login(discord.token)).rejects.toThrow(new RegExp(message, 'i'));
  });

  test('refuses a wrong token (4004)', async () => {
    const discord = await openDiscord();
    const client = makeClient(discord);
    await expect(client.login('wrong')).rejects.toThrow();
    expect(discord.gateway.log).toEqual([]);
  });

  test('distributes guilds over shards, and sends direct conversations to the first', async () => {
    const discord = await openDiscord({ shards: 2 });
    const client = makeClient(discord);
    client.options.shards = 'auto';
    const shards: [string, number][] = [];
    client.on(Events.MessageCreate, ({ content, guild }) => shards.push([content, guild?.shardId ?? 0]));
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
    expect(discord.gateway.connected()).toBe(2);
    const guilds = ['a', 'b', 'c', 'd'].map((name) => discord.addGuild({ name, channels: ['talk'] }));
    const ann = discord.person('ann');
    for (const guild of guilds) ann.say(guild.channel('talk'), `${discord.mention} ${guild.name}`);
    ann.say(ann.openDm(), 'direct');
    await discord.settled();
    expect(shards).toHaveLength(5);
    for (const guild of guilds)
      expect(client.guilds.cache.get(guild.id)?.shardId).toBe(Number((BigInt(guild.id) >> 22n) % 2n));
  });

  test('refuses connections and accepts them again', async () => {
    const { discord, client } = await startSmallBot();
    await discord.faults.refuseConnections();
    await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await discord.faults.acceptConnections();
    await discord.until(() => discord.gateway.connected() === 1);
    await client.rest.get('/users/@me');
  });
});

describe('REST', () => {
  const ask = async (fault: Fault) => {
    const bot = await startSmallBot();
    const struck = bot.discord.faults.fail('original.edit', fault);
    const asked = bot.discord.person('ann').slash(bot.discord.home.channel('general'), 'ask', { question: 'x' });
    return { ...bot, asked, struck };
  };

  test.each<[string, Fault, number]>([
    ['429 for a route', { retryAfterMs: 50 }, 2],
    ['429 for all', { retryAfterMs: 50, isGlobal: true }, 2],
    ['a server error', { status: 502, times: 2 }, 3],
    ['a reset socket', { reset: true }, 2],
    ['a slow answer', { latencyMs: 20 }, 1],
  ])('gets the request again from the client after %s', async (_, fault, tries) => {
    const { discord, asked, struck } = await ask(fault);
    await asked.answered();
    await discord.idle();
    expect(discord.requests.filter(({ route }) => route === 'original.edit')).toHaveLength(tries);
    expect(struck()).toBe(fault.times ?? 1);
    expect(discord.violations()).toEqual([]);
  });

  test.each<[string, Fault, object]>([
    ['a closed socket', { close: true }, { code: 'UND_ERR_SOCKET' }],
    ["Discord's own error", { code: 10_008 }, { code: 10_008, status: 404 }],
  ])('makes the request fail for the client after %s', async (_, fault, error) => {
    const { discord, errors, asked } = await ask(fault);
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([error]);
    expect(asked.isThinking()).toBe(true);
  });

  test('carries out a request whose answer is lost', async () => {
    const { discord, errors, asked } = await ask({ drop: true });
    await asked.answered();
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  });

  test('answers 40060 to a repeated callback whose answer was lost, and does not blame the bot', async () => {
    const { discord, client } = await startSmallBot();
    client.removeAllListeners(Events.InteractionCreate);
    discord.faults.fail('callback', { drop: true });
    const outcomes: unknown[] = [];
    client.on(Events.InteractionCreate, async ({ id, token }) => {
      const defer = () => client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 5 }, auth: false });
      await defer().catch((error: unknown) => outcomes.push(error));
      await defer().catch((error: unknown) => outcomes.push(error));
      outcomes.push('done');
    });
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await discord.until(() => outcomes.length === 3);
    expect(outcomes).toMatchObject([{ code: 'UND_ERR_SOCKET' }, { code: 40_060 }, 'done']);
    expect(asked.isThinking()).toBe(true);
    expect(discord.violations()).toEqual([]);
  });

  test('hangs until the client gives up', async () => {
    const { discord, client } = await startSmallBot();
    client.rest.options.timeout = 50;
    discord.faults.fail('original.edit', { hang: true });
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await asked.answered();
    expect(discord.requests.filter(({ route }) => route === 'original.edit').map(({ status }) => status)).toEqual([
      0, 200,
    ]);
  });

  test('fails each n-th request, or those of a path, until the faults are cleared', async () => {
    const { discord, client } = await startSmallBot();
    const every = discord.faults.fail('me', { code: 10_013, every: 3 });
    const me = () =>
      client.rest.get('/users/@me').then(
        () => 'fine',
        ({ code }) => code,
      );
    expect([await me(), await me(), await me(), await me(), await me(), await me()]).toEqual([
      'fine',
      'fine',
      10_013,
      'fine',
      'fine',
      10_013,
    ]);
    expect(every()).toBe(2);
    discord.faults.clear();
    discord.faults.fail(/^GET \/users\/@me$/, { code: 50_001, times: Number.POSITIVE_INFINITY });
    expect([await me(), await me()]).toEqual([50_001, 50_001]);
    discord.faults.clear();
    expect(await me()).toBe('fine');
  });

  test('reports requests to unknown routes', async () => {
    const { discord, client } = await startSmallBot();
    await expect(client.rest.get('/guilds/1/bans')).rejects.toMatchObject({ status: 404 });
    expect(discord.violations()).toEqual(['REST: there is no GET /guilds/1/bans here']);
  });
});
