import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { FakeSlack } from '../../../fakes/slack/fake-slack.ts';
import type { Workspace } from '../../../fakes/slack/fake-workspace.ts';
import { describeWithPostgres, openTestDatabase } from '../../../support/postgres/with-postgres.ts';
import { openSlackBot, openSlackFor, SLACK_SETTINGS, type TestTransport } from '../open-slack-bot.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI_FILE = 'huawei-cloud.en.txt';

interface OpenOptions {
  readonly transport?: TestTransport;
  readonly tokenRotation?: boolean;
  readonly installedTokenSeconds?: number;
  readonly databaseUrl?: string;
}

/** Starts a bot that no workspace has installed yet, with its install page. */
async function open({ transport = 'http', databaseUrl, ...fake }: OpenOptions = {}) {
  const tenancy = { kind: 'oauth', clientId: '', clientSecret: '', stateSecret: 'a state secret for tests' } as const;
  const slack = await openSlackFor({ ...SLACK_SETTINGS, tenancy }, fake);
  const { clientId, clientSecret } = slack.app;
  const settings = { tenancy: { ...tenancy, clientId, clientSecret } };
  const teams = ['acme', 'globex'].map((name) => slack.workspace(name, { installed: false }));
  const [acme, globex] = teams as [Workspace, Workspace];
  const at = databaseUrl ? { databaseUrl } : {};
  const bot = await openSlackBot({ transport, settings, slack: { slack, team: acme }, isStarted: false, ...at });
  const { port } = await bot.start();
  const install = async (team: Workspace) => team.person('admin').install(`http://127.0.0.1:${port}/slack/install`);
  return { ...bot, acme, globex, install, port: port ?? 0 };
}

async function askIn({ slack }: { readonly slack: FakeSlack }, team: Workspace): Promise<string> {
  const ann = team.person('ann');
  const before = slack.posts(ann.im()).length;
  await ann.say(ann.im(), QUESTION);
  const posts = await slack.until(() => slack.posts(ann.im()).length > before && slack.posts(ann.im()));
  expect(slack.violations()).toEqual([]);
  return posts.map(readableText).at(-1) ?? '';
}

describe.each(['http', 'socket'] as const)('many workspaces over %s', (transport) => {
  test('install the app through its pages, and each is answered with its own token', async () => {
    const bot = await open({ transport });
    for (const team of [bot.acme, bot.globex]) expect(await bot.install(team)).toMatchObject({ status: 200 });
    for (const team of [bot.acme, bot.globex]) expect(await askIn(bot, team)).toContain(HUAWEI_FILE);
    const tokens = bot.slack.calls('chat.postMessage').map(({ token }) => token);
    expect(tokens).toEqual([bot.acme.botToken, bot.globex.botToken]);
  });
});

test('an invalid request does not stop the server of the install pages', async () => {
  const bot = await open({ transport: 'socket' });
  const socket = connect(bot.port, '127.0.0.1');
  socket.end('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const [answer] = await once(socket.setEncoding('utf8'), 'data');
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
  expect(await bot.install(bot.acme)).toMatchObject({ status: 200 });
});

describeWithPostgres('many workspaces in PostgreSQL', () => {
  test('install the app through its pages, are answered, and are known after a restart', async () => {
    const bot = await open({ databaseUrl: await openTestDatabase() });
    await bot.install(bot.acme);
    expect(await askIn(bot, bot.acme)).toContain(HUAWEI_FILE);
    await bot.stop();
    await bot.start();
    expect(await askIn(bot, bot.acme)).toContain(HUAWEI_FILE);
    expect(existsSync(path.join(bot.stateDir, 'slack.sqlite'))).toBe(false);
  });
});

describe('an installation', () => {
  test('is encrypted on the disk', async () => {
    const bot = await open();
    await bot.install(bot.acme);
    await bot.stop();
    const file = readFileSync(path.join(bot.stateDir, 'slack.sqlite'), 'latin1');
    expect(file).toContain(bot.acme.id);
    expect(file).not.toContain(bot.acme.botToken);
  });

  test('survives a restart', async () => {
    const bot = await open();
    await bot.install(bot.acme);
    await bot.stop();
    await bot.start();
    expect(await askIn(bot, bot.acme)).toContain(HUAWEI_FILE);
  });

  test('is deleted when the workspace removes the app; the others stay', async () => {
    const bot = await open();
    for (const team of [bot.acme, bot.globex]) await bot.install(team);
    await bot.acme.uninstall();
    await bot.slack.until(() => bot.logged.some((line) => line.includes('is deleted')));
    expect(await askIn(bot, bot.globex)).toContain(HUAWEI_FILE);
    await bot.stop();
    const file = readFileSync(path.join(bot.stateDir, 'slack.sqlite'), 'latin1');
    expect([file.includes(bot.acme.id), file.includes(bot.globex.id)]).toEqual([false, true]);
  });

  test('with an expired token is refreshed once, however many events arrive', async () => {
    const bot = await open({ tokenRotation: true, installedTokenSeconds: 60 });
    await bot.install(bot.acme);
    const before = bot.slack.calls('oauth.v2.access').length;
    const [ann, lobby] = [bot.acme.person('ann'), bot.acme.channel('lobby')];
    await Promise.all([1, 2, 3].map((at) => ann.mention(lobby, `${QUESTION} (${at})`)));
    await bot.slack.until(() => bot.slack.posts(lobby).length === 3);
    expect(bot.slack.calls('oauth.v2.access').length - before).toBe(1);
    expect(bot.slack.calls('oauth.v2.access').every(({ error }) => error === null)).toBe(true);
  });
});
