import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../adapters/diagnosis.ts';
import type { Ended } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { register } from '../discord/commands/register.ts';
import { openDiscord } from '../discord/start-bot.ts';
import { openSlackFor, SLACK_SETTINGS } from '../slack/open-slack-bot.ts';

type Settings = Readonly<Record<string, string>>;

/** Not the folder that tests of commands share: nobody else is to hold its state. */
const DATA_DIR = tempFolder(afterAll);

/** `clausewise doctor` with these settings; the first run builds the index. */
const doctor = (settings: Settings = {}, ...args: readonly string[]): Promise<Ended> =>
  runInProcess(['doctor', ...args], { env: { DATA_DIR, ...settings } });

/** The same as JSON: what was found, and how it ended. */
async function examine(settings: Settings = {}, ...args: readonly string[]) {
  const { code, stdout, stderr } = await doctor(settings, '--json', ...args);
  const all = JSON.parse(stdout) as readonly Diagnosis[];
  return { code, stdout, stderr, all, of: (check: string) => all.filter((one) => one.check === check) };
}

/** A loopback Slack and a loopback Discord, the settings that lead to them, and all secrets among these. */
async function openPlatforms() {
  const [slack, discord] = await Promise.all([openSlackFor(SLACK_SETTINGS), openDiscord()]);
  const { botToken } = slack.workspace('acme');
  const secrets = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: slack.app.appToken, DISCORD_TOKEN: discord.token };
  const settings = { ...secrets, SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.api };
  return { slack, discord, settings, secrets: Object.values(secrets) };
}

const isRoot = process.getuid?.() === 0;

describe('doctor', () => {
  test('where nothing is configured says line by line that all is well, and ends with 0', async () => {
    const { code, stdout, stderr } = await doctor();
    expect(code).toBe(0);
    expect(stderr).not.toContain('Cannot');
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^ok {7}node +version \d+/),
      expect.stringMatching(/^ok {7}settings +set: DATA_DIR$/),
      expect.stringMatching(/^ok {7}policies +5 in seeds$/),
      expect.stringMatching(/^ok {7}index +(?:fresh|5 of 5 built and saved) in /),
      expect.stringMatching(/^ok {7}answer +asked “.+”: \d+ faithful quotes? after \d+ ms$/),
      expect.stringMatching(/^ok {7}state +.+state\.sqlite can be written; it remembers for 30 days$/),
      expect.stringMatching(/^ok {7}slack +not configured$/),
      expect.stringMatching(/^ok {7}discord +not configured$/),
    ]);
  });

  test('where both platforms are as they should be names the bots, posts nothing, and ends with 0', async () => {
    const { slack, discord, settings } = await openPlatforms();
    await register(discord);
    const { code, all, of } = await examine(settings);
    expect(code).toBe(0);
    expect(all.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(of('slack bot token')).toMatchObject([{ fact: 'accepted: fake_app in the workspace acme' }]);
    expect(of('slack app token')).toMatchObject([{ state: 'ok' }]);
    expect(of('discord token')).toMatchObject([{ fact: expect.stringContaining('the bot clausewise') }]);
    expect(of('discord commands')).toMatchObject([{ fact: expect.stringContaining('are as they should be') }]);
    expect([slack.posts(), discord.posted(), slack.sockets.opened(), discord.gateway.asks()]).toEqual([[], [], 0, 0]);
  });

  test('examines everything else where the tokens are wrong, and ends with 1', async () => {
    const { discord, settings } = await openPlatforms();
    const wrong = { SLACK_BOT_TOKEN: 'xoxb-test-of-somebody-else', DISCORD_TOKEN: 'test-token-of-somebody-else' };
    const { code, all, of } = await examine({ ...settings, ...wrong });
    expect(code).toBe(1);
    expect(of('slack bot token')).toEqual([
      {
        check: 'slack bot token',
        state: 'problem',
        fact: 'Cannot start Slack: it refuses SLACK_BOT_TOKEN (invalid_auth)',
        cure: expect.stringMatching(/^Copy the "Bot User OAuth Token"/),
      },
    ]);
    expect(of('slack app token')).toMatchObject([{ state: 'ok' }]);
    expect(of('discord token')).toMatchObject([
      {
        state: 'problem',
        fact: expect.stringContaining('does not accept the token'),
        cure: expect.stringMatching(/^At /),
      },
    ]);
    expect(all.filter(({ state }) => state === 'problem')).toHaveLength(2);
    expect(discord.requests).toHaveLength(1);
  });

  test('tells no secret, whatever goes wrong', async () => {
    const { slack, discord, settings, secrets } = await openPlatforms();
    slack.fail('auth.test', { status: 500 });
    discord.faults.fail('commands.get', { status: 500, times: Number.POSITIVE_INFINITY });
    const more = {
      SLACK_SIGNING_SECRET: 'test-signing-secret-of-nobody',
      SLACK_BOT_TOKE: 'xoxb-test-in-the-wrong-line',
      STATE_KEY: 'test-key-that-is-too-short',
      SLACK_PORT: 'test-port-that-is-none',
    };
    const { code, stdout, stderr } = await doctor({ ...settings, ...more });
    expect(code).toBe(1);
    for (const secret of [...secrets, ...Object.values(more)]) expect(stdout + stderr).not.toContain(secret);
  });

  test('--offline looks at the settings of the platforms and makes no request', async () => {
    const { slack, discord, settings } = await openPlatforms();
    const { code, all, of } = await examine(settings, '--offline');
    expect(code).toBe(0);
    expect(of('slack')).toMatchObject([{ fact: 'Socket Mode, one workspace by its token' }]);
    expect(all.filter(({ check }) => /^(?:slack|discord)/.test(check))).toHaveLength(2);
    expect([slack.calls(), discord.requests]).toEqual([[], []]);
  });

  test('makes no request to the real platform where the address of another one cannot be read', async () => {
    const { code, of } = await examine({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: 'no address',
      DISCORD_TOKEN: 'test-token-of-nobody',
      DISCORD_API_URL: 'no address',
    });
    expect(code).toBe(1);
    expect(of('settings')).toHaveLength(2);
    expect([of('slack bot token'), of('slack app token'), of('discord token')]).toEqual([[], [], []]);
  });

  test('warns of names that no setting has, without their values, and names the problem of each wrong one', async () => {
    const settings = { SLACK_BOT_TOKE: 'xoxb-test', LOG_LEVEL: 'loud', STATE_RETENTION_DAYS: 'many' };
    const { code, of } = await examine(settings);
    expect(code).toBe(1);
    expect(of('settings')).toMatchObject([
      { state: 'problem', fact: expect.stringContaining('LOG_LEVEL is silent, error') },
      { state: 'problem', fact: expect.stringContaining('STATE_RETENTION_DAYS is a whole number') },
      {
        state: 'warning',
        fact: 'There is no setting SLACK_BOT_TOKE, so it does nothing',
        cure: expect.stringContaining('SLACK_BOT_TOKEN'),
      },
    ]);
    // By another number of days the state would be swept of what is to be kept.
    expect(of('state')).toMatchObject([{ state: 'problem', cure: expect.stringContaining('Correct them first') }]);
    expect(of('answer')).toMatchObject([{ state: 'ok' }]);
  });

  /** What is found where the data folder is no good. */
  async function examineIn(dataDir: string): Promise<void> {
    const seeds = seedsFolder({ 'Acme.txt': POLICY });
    const { code, of } = await examine({ DATA_DIR: dataDir }, '--seeds', seeds);
    expect(code).toBe(1);
    expect(of('index')).toMatchObject([
      { state: 'warning', fact: expect.stringContaining('Cannot save the index in') },
    ]);
    expect(of('state')).toMatchObject([{ state: 'problem', fact: expect.stringContaining('Cannot keep the state') }]);
    expect(of('answer')).toMatchObject([{ state: 'ok', fact: expect.stringContaining('faithful quote') }]);
  }

  test('says of index and state that a file is in the place of the data folder, and asks all the same', async () => {
    const file = path.join(tempFolder(), 'data');
    writeFileSync(file, '');
    await examineIn(file);
  });

  test.skipIf(isRoot)(
    `says of index and state that the data folder is read-only${isRoot ? ' (skipped: root may write everything)' : ''}`,
    async () => {
      const folder = tempFolder();
      chmodSync(folder, 0o500);
      await examineIn(folder);
    },
  );

  test('names what is wrong with the policies, and goes on', async () => {
    const seeds = seedsFolder({ 'Acme.txt': POLICY, 'catalogue.json': 'no list' });
    const [some, none] = await Promise.all([
      examine({ DATA_DIR: tempFolder() }, '--seeds', seeds),
      examine({}, '--seeds', path.join(seeds, 'none')),
    ]);
    expect(some.code).toBe(0);
    expect(some.of('policies')).toMatchObject([
      { state: 'ok', fact: expect.stringMatching(/^1 in /) },
      { state: 'warning', fact: expect.stringContaining('Cannot read catalogue.json'), cure: expect.any(String) },
    ]);
    expect(none.code).toBe(1);
    expect(none.of('policies')).toMatchObject([
      { state: 'problem', fact: expect.stringContaining('Cannot read the seeds') },
    ]);
    expect(none.all.map(({ check }) => check)).toEqual(['node', 'settings', 'policies', 'state', 'slack', 'discord']);
  });

  test('ends where nothing listens at the addresses of the platforms, and says so', async () => {
    const { slack, discord, settings } = await openPlatforms();
    await Promise.all([slack.close(), discord.stop()]);
    const { code, of } = await examine(settings);
    expect(code).toBe(1);
    for (const check of ['slack bot token', 'slack app token', 'discord token'])
      expect(of(check)).toMatchObject([
        {
          state: 'problem',
          fact: expect.stringContaining('ECONNREFUSED'),
          cure: expect.stringContaining('Check the network'),
        },
      ]);
  });

  test('--json gives each check with the same four fields', async () => {
    const { all } = await examine({ SLACK_BOT_TOKEN: 'xoxb-test' });
    for (const one of all) expect(Object.keys(one).sort()).toEqual(['check', 'cure', 'fact', 'state']);
    expect(all.every(({ state, cure }) => (state === 'ok') === (cure === null))).toBe(true);
  });

  test('refuses options that there are not with 2, and explains itself', async () => {
    const [unknown, surplus, help] = await Promise.all([
      doctor({}, '--fast'),
      doctor({}, 'slack'),
      doctor({}, '--help'),
    ]);
    expect([unknown.code, surplus.code, help.code]).toEqual([2, 2, 0]);
    expect(help.stdout).toContain('clausewise doctor --offline');
  });
});
