import { expect, inject, test } from 'vitest';
import { readableText } from '../../fakes/discord/reading/readable-text.ts';
import type { FakeDiscord } from '../../fakes/discord/types/fake-discord.ts';
import { runCommand } from '../../support/run-command.ts';
import { startBotProcess } from '../../support/start-bot-process.ts';
import { openDiscord } from './start-bot.ts';

/** Runs `npm start` with this token until the bot is ready. */
const start = ({ api, token }: FakeDiscord) =>
  startBotProcess({ DISCORD_TOKEN: token, DISCORD_API_URL: api }, ['ready: discord']);

/** Milliseconds; the first start builds the index. */
const LONG = 60_000;

test('npm start answers in Discord if the token is set, and stops properly', { timeout: LONG }, async () => {
  const discord = await openDiscord();
  const { child, ended, said } = await start(discord);
  expect(said).toContain('https://discord.com/oauth2/authorize?');
  expect(said).not.toContain(discord.token);
  const ann = discord.person('ann');
  const answer = await ann.say(ann.openDm(), 'How long does Huawei Cloud keep my data?').answered();
  expect(readableText(answer)).toContain('huawei-cloud.en.txt');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.gateway.connected()).toBe(0);
});

test('npm start names the setting to correct if Discord does not accept the token', async () => {
  const discord = await openDiscord();
  const env = {
    DATA_DIR: inject('dataDir'),
    DISCORD_TOKEN: 'test-token-of-somebody-else',
    DISCORD_API_URL: discord.api,
  };
  const { code, stderr } = await runCommand(['start'], { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^\S+ error Cannot start in Discord: Discord does not accept the token in DISCORD_TOKEN\./m);
});
