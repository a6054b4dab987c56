import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { freePort } from '../../../support/free-port.ts';
import { ROOT } from '../../../support/run-command.ts';
import { startBotProcess } from '../../../support/start-bot-process.ts';
import { openDiscord } from '../../discord/start-bot.ts';
import { openWorkspace } from '../../slack/open-workspace.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
/** A container gets ten seconds; the rest is for a busy machine. */
const MAX_STOP_MS = 10_000;

async function openConnection(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (text) await new Promise((resolve) => socket.write(text, resolve));
  return socket;
}

/** The bot over HTTP, in a process of its own. */
async function startOverHttp() {
  const { slack, team, settings } = await openWorkspace();
  const port = await freePort();
  const { SLACK_APP_TOKEN: _, ...others } = settings;
  const http = { ...others, SLACK_SIGNING_SECRET: slack.app.signingSecret, SLACK_PORT: String(port) };
  const bot = await startBotProcess(http, ['ready: slack']);
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return { slack, team, port, bot };
}

const HALF_HEADER = 'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: appl';
const HALF_BODY = 'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n{"half":';
const WHOLE = 'GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n';

describe('SIGTERM over HTTP ends the bot with exit code 0', () => {
  test.each([
    ['with a connection that says nothing', ''],
    ['with half a header', HALF_HEADER],
    ['with half a body', HALF_BODY],
    ['with a connection that is kept alive', WHOLE],
  ])('%s', async (_, text) => {
    const { port, bot } = await startOverHttp();
    const socket = await openConnection(port, text);
    if (text === WHOLE) await once(socket, 'data');
    const from = performance.now();
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(performance.now() - from).toBeLessThan(MAX_STOP_MS);
  });

  test('with answers under way that Slack does not take', async () => {
    const { slack, team, bot } = await startOverHttp();
    slack.fail('chat.postMessage', { hang: true, times: 100 });
    const people = Array.from({ length: 20 }, (_, at) => team.person(`person${at}`));
    await Promise.all(people.map((person) => person.say(person.im(), QUESTION)));
    await slack.until(() => slack.calls('chat.postMessage').length > 0);
    const from = performance.now();
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(performance.now() - from).toBeLessThan(MAX_STOP_MS);
  });
});

describe('a platform', () => {
  test('that cannot be reached keeps neither the other one nor the stop', async () => {
    const { slack, team, settings } = await openWorkspace();
    const tokens = { ...settings, DISCORD_TOKEN: 'x'.repeat(60), DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const bot = await startBotProcess(tokens, ['ready: slack']);
    const ann = team.person('ann');
    await ann.say(ann.im(), QUESTION);
    await slack.until(() => slack.posts().length > 0);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('that is lost while running does not take the other one down', async () => {
    const [{ slack, team, settings }, discord] = await Promise.all([openWorkspace(), openDiscord()]);
    const tokens = { ...settings, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
    const bot = await startBotProcess(tokens, ['ready: slack', 'ready: discord']);
    await discord.faults.refuseConnections();
    const ann = team.person('ann');
    await ann.say(ann.im(), QUESTION);
    await slack.until(() => slack.posts().length > 0);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });
});

test.skipIf(process.platform === 'win32')('SIGTERM to `npm start` ends the bot too', async () => {
  const { slack, settings } = await openWorkspace();
  const env = { ...process.env, DATA_DIR: inject('dataDir'), ...settings };
  const npm = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore' });
  onTestFinished(() => void npm.kill('SIGKILL'));
  await slack.sockets.connected(2);
  npm.kill('SIGTERM');
  await slack.until(() => slack.sockets.count() === 0);
});
