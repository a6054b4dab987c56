import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject, onTestFinished, test } from 'vitest';
import { ROOT, runCommand } from '../../support/run-command.ts';
import type { LoopbackDiscord } from './loopback/loopback-discord.ts';
import { readableText } from './loopback/readable-text.ts';
import { openDiscord } from './start-bot.ts';

/** `npm start` with this token, once it can be asked in Discord. */
async function start({ api, token }: LoopbackDiscord) {
  const env = { DATA_DIR: inject('dataDir'), DISCORD_TOKEN: token, DISCORD_API_URL: api };
  const child = spawn(process.execPath, ['run.mjs', 'start'], { cwd: ROOT, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  // Read to the end: a process whose standard error is closed cannot go on telling of itself.
  const said = await new Promise<string>((resolve) => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('ready: discord')) resolve(text);
    });
  });
  return { child, ended, said };
}

/** Milliseconds: the first start builds the index. */
const LONG = 60_000;

test('npm start answers in Discord where .env has the token, and goes in good order', { timeout: LONG }, async () => {
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

test('npm start names the line to mend where Discord does not take the token', async () => {
  const discord = await openDiscord();
  const env = {
    DATA_DIR: inject('dataDir'),
    DISCORD_TOKEN: 'test-token-of-somebody-else',
    DISCORD_API_URL: discord.api,
  };
  const { code, stderr } = await runCommand(['start'], { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Cannot start in Discord: Discord does not accept the token in DISCORD_TOKEN\./m);
});
