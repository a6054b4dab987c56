import { GatewayIntentBits, REST, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../../adapters/diagnosis.ts';
import { checkDiscord } from '../../../../adapters/discord/check/check-discord.ts';
import { readEnvironment } from '../../../../adapters/project/environment.ts';
import type { FakeDiscord, FakeDiscordOptions } from '../../../fakes/discord/types/fake-discord.ts';
import { openWebPage } from '../../../support/open-web-page.ts';
import { register } from '../commands/register.ts';
import { envOf, openDiscord } from '../start-bot.ts';

type Settings = Readonly<Record<string, string>>;

const examine = (discord: FakeDiscord, settings: Settings = {}, limitMs?: number) =>
  checkDiscord({ env: envOf(discord, settings), isOffline: false, ...(limitMs && { limitMs }) });

/** Diagnoses that report a problem. */
const ills = (all: readonly Diagnosis[]) => all.filter(({ state }) => state !== 'ok');

/** A fake Discord with the commands registered everywhere. */
async function openRegistered(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await openDiscord(options);
  await register(discord);
  return discord;
}

/** Puts other commands in the place of the registered ones. */
async function spoil(
  discord: FakeDiscord,
  commands: readonly { readonly name: string; readonly description: string }[],
) {
  const rest = new REST({ api: discord.api, version: '10' }).setToken(discord.token);
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: commands });
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
}

describe('checkDiscord', () => {
  test('finds all well where the token is right and the commands are registered, and does not connect', async () => {
    const discord = await openRegistered();
    const all = await examine(discord, { DISCORD_APPLICATION_ID: discord.applicationId });
    expect(all.map(({ check, state }) => [check, state])).toEqual([
      ['discord', 'ok'],
      ['discord token', 'ok'],
      ['discord application', 'ok'],
      ['discord commands', 'ok'],
      ['discord starts', 'ok'],
      ['discord servers', 'ok'],
    ]);
    expect(discord.gateway.asks()).toBe(0);
  });

  test('names the line of a token that Discord refuses, and asks nothing more', async () => {
    const discord = await openRegistered();
    const before = discord.requests.length;
    expect(ills(await examine(discord, { DISCORD_TOKEN: 'test-token-of-somebody-else' }))).toMatchObject([
      { check: 'discord token', state: 'problem', fact: expect.stringContaining('DISCORD_TOKEN') },
    ]);
    expect(discord.requests).toHaveLength(before + 1);
  });

  test('names what stands in the place of the token, without a request', async () => {
    const discord = await openDiscord();
    expect(await examine(discord, { DISCORD_TOKEN: 'a'.repeat(32) })).toMatchObject([
      { check: 'discord', state: 'problem', fact: expect.stringContaining('is the client secret') },
    ]);
    expect(discord.requests).toEqual([]);
  });

  test('finds that what answers is not Discord', async () => {
    const env = readEnvironment({
      DISCORD_TOKEN: 'test-token-of-nobody',
      DISCORD_API_URL: `${await openWebPage()}/api`,
    });
    expect(ills(await checkDiscord({ env, isOffline: false }))).toMatchObject([
      { check: 'discord token', fact: 'Cannot ask Discord about DISCORD_TOKEN: what answers is not Discord' },
    ]);
  });

  test('finds that the id is that of another application', async () => {
    const discord = await openRegistered();
    expect(ills(await examine(discord, { DISCORD_APPLICATION_ID: '81384788765712384' }))).toMatchObject([
      { check: 'discord application', state: 'problem', fact: expect.stringContaining(discord.applicationId) },
    ]);
  });

  test('finds that no commands are registered', async () => {
    const discord = await openDiscord();
    expect(ills(await examine(discord))).toMatchObject([
      { check: 'discord commands', state: 'problem', cure: expect.stringMatching(/npm run discord:register$/) },
    ]);
  });

  test('warns of commands that are out of date, and tells how to see in what', async () => {
    const discord = await openDiscord();
    await spoil(discord, [{ name: 'ask', description: 'Ask something else' }]);
    expect(ills(await examine(discord))).toMatchObject([
      {
        check: 'discord commands',
        state: 'warning',
        fact: 'What is registered everywhere is out of date',
        cure: expect.stringMatching(/^To see the \d+ differences: npm run discord:register -- --dry-run/),
      },
    ]);
  });

  test('takes commands that are registered in the server of the settings, and warns where they show twice', async () => {
    const discord = await openDiscord();
    const settings = { DISCORD_GUILD_ID: discord.home.id };
    await register(discord, discord.home.id);
    expect(ills(await examine(discord, settings))).toEqual([]);
    await register(discord);
    expect(ills(await examine(discord, settings))).toMatchObject([
      { check: 'discord commands', state: 'warning', fact: expect.stringContaining('twice') },
    ]);
  });

  test('says where the bot may not look into the server of the settings', async () => {
    const discord = await openRegistered();
    const { id } = discord.addGuild({ name: 'elsewhere', botIsMember: false });
    expect(ills(await examine(discord, { DISCORD_GUILD_ID: id }))).toMatchObject([
      { check: 'discord commands', state: 'problem', fact: expect.stringContaining(`in the server ${id}`) },
    ]);
  });

  test.each([
    ['off', 0, 'warning'],
    ['on', GatewayIntentBits.MessageContent, 'ok'],
  ] as const)('looks whether Message Content is on where threads are followed: it is %s', async (_, bits, state) => {
    const discord = await openRegistered({ privilegedIntents: bits });
    const all = await examine(discord, { DISCORD_FOLLOW_THREADS: 'on' });
    expect(all.filter(({ check }) => check === 'discord intent')).toMatchObject([{ state }]);
  });

  test.each([
    [900, 'ok'],
    [100, 'warning'],
    [0, 'problem'],
  ] as const)('counts the starts that are left: with %d it is %s', async (startsLeft, state) => {
    const discord = await openRegistered({ startsLeft });
    const all = await examine(discord);
    expect(all.find(({ check }) => check === 'discord starts')).toMatchObject({
      state,
      fact: `${startsLeft} of 1000 starts are left for the next 4 h`,
    });
  });

  test('gives the link to a bot that is in no server', async () => {
    const discord = await openRegistered({ isAtHome: false });
    expect(ills(await examine(discord))).toMatchObject([
      {
        check: 'discord servers',
        state: 'warning',
        cure: expect.stringContaining('https://discord.com/oauth2/authorize?'),
      },
    ]);
  });

  test('is not troubled by a dropped connection, and gives up on what does not answer or asks for patience', async () => {
    const discord = await openRegistered();
    discord.faults.fail('application', { close: true });
    expect(ills(await examine(discord))).toEqual([]);
    discord.faults.fail('application', { hang: true });
    expect(ills(await examine(discord, {}, 300))).toMatchObject([
      { check: 'discord token', state: 'problem', fact: expect.stringContaining('does not answer in time') },
    ]);
    discord.faults.clear();
    discord.faults.fail('gateway/bot', { retryAfterMs: 3_600_000 });
    expect(ills(await examine(discord))).toMatchObject([
      { check: 'discord starts', state: 'problem', fact: expect.stringContaining('asks for patience') },
    ]);
  });
});
