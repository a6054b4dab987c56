import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../../adapters/project/environment.ts';
import { checkSlack } from '../../../../adapters/slack/check/check-slack.ts';
import { openWebPage } from '../../../support/open-web-page.ts';
import { openWorkspace } from '../open-workspace.ts';

type Settings = Readonly<Record<string, string>>;

const check = (settings: Settings, isOffline = false, timeoutMs?: number) =>
  checkSlack({ env: readEnvironment(settings), isOffline, ...(timeoutMs && { timeoutMs }) });

/** Listens on a port of this machine until the test ends. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const OAUTH = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'test-secret', SLACK_STATE_SECRET: 'test-state' };
const HTTP = { SLACK_SIGNING_SECRET: 'test-signing-secret' };

describe('checkSlack', () => {
  test('accepts valid tokens with all scopes, and opens no connection', async () => {
    const { slack, settings } = await openWorkspace();
    expect((await check(settings)).map(({ check, state }) => [check, state])).toEqual([
      ['slack', 'ok'],
      ['slack bot token', 'ok'],
      ['slack scopes', 'ok'],
      ['slack app token', 'ok'],
    ]);
    expect(slack.sockets.opened()).toBe(0);
  });

  test('warns of each missing scope, with its purpose and what to do', async () => {
    const { team, settings } = await openWorkspace();
    team.grant(['chat:write', 'app_mentions:read', 'commands']);
    const scopes = (await check(settings)).filter(({ check }) => check === 'slack scopes');
    expect(scopes.map(({ state, fact }) => [state, fact])).toEqual([
      ['warning', 'Slack has not granted the scope im:history (read what people write to it directly)'],
      ['warning', 'Slack has not granted the scope users:read (know who administers a workspace, for /settings)'],
      ['warning', 'Slack has not granted the scope files:read (read text files that are sent to it)'],
      ['warning', 'Slack has not granted the scope mpim:history (read who mentions it in a group direct message)'],
      ['warning', 'Slack has not granted the scope assistant:write (suggest questions in its own pane)'],
    ]);
    expect(scopes[0]?.cure).toContain('install the app again');
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'slack bot token', 'xoxb-test-wrong'],
    ['SLACK_APP_TOKEN', 'slack app token', 'xapp-test-wrong'],
  ])('names the setting of a %s that Slack refuses', async (name, checkName, value) => {
    const { settings } = await openWorkspace();
    const problems = (await check({ ...settings, [name]: value })).filter(({ state }) => state !== 'ok');
    expect(problems).toMatchObject([
      { check: checkName, state: 'problem', fact: `Cannot start Slack: it refuses ${name} (invalid_auth)` },
    ]);
  });

  test.each([
    ['answers 503', { status: 503 }, 'it answers with the status 503'],
    ['asks for patience', { retryAfter: 30 }, 'it asks for patience, 30 s'],
    ['is out of order', { error: 'internal_error' }, 'it is out of order (internal_error)'],
    ['does not answer', { hang: true }, 'it does not answer in time'],
  ] as const)('says that Slack %s, and does not retry', async (_, fault, fact) => {
    const { slack, settings } = await openWorkspace();
    slack.fail('auth.test', fault);
    const found = await check(settings, false, 'hang' in fault ? 300 : undefined);
    expect(found.filter(({ check }) => check === 'slack bot token')).toMatchObject([
      {
        state: 'problem',
        fact: `Cannot ask Slack about SLACK_BOT_TOKEN: ${fact}`,
        cure: expect.stringMatching(/^Check the network/),
      },
    ]);
    expect(slack.calls('auth.test').length).toBeLessThan(2);
  });

  test('recognises that something other than Slack answers', async () => {
    const settings = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
    const [, ...tokens] = await check({ ...settings, SLACK_API_URL: `${await openWebPage()}/api/` });
    expect(tokens.map(({ fact }) => fact)).toEqual([
      'Cannot ask Slack about SLACK_BOT_TOKEN: what answers is not Slack',
      'Cannot ask Slack about SLACK_APP_TOKEN: what answers is not Slack',
    ]);
  });

  test('over HTTP checks that the port is free', async () => {
    const { settings } = await openWorkspace();
    const { SLACK_APP_TOKEN: _, ...http } = { ...settings, ...HTTP };
    const taken = await takePort();
    const [problem] = (await check({ ...http, SLACK_PORT: String(taken) })).filter(({ state }) => state !== 'ok');
    expect(problem).toMatchObject({
      check: 'slack port',
      state: 'problem',
      fact: `Cannot listen on 127.0.0.1:${taken}: the port is taken`,
      cure: expect.stringContaining('set SLACK_PORT'),
    });
  });

  test('names SLACK_HOST when this machine has no such address', async () => {
    const settings = { SLACK_BOT_TOKEN: 'xoxb-test', ...HTTP, SLACK_HOST: '192.0.2.1' };
    expect(await check(settings, true)).toMatchObject([
      { check: 'slack', fact: 'signed HTTP, one workspace by its token' },
      { check: 'slack port', state: 'problem', cure: 'Correct SLACK_HOST.' },
    ]);
  });

  test('for many workspaces checks the port, and warns when the public address is missing', async () => {
    const port = String(await takePort());
    const settings = { ...OAUTH, ...HTTP, SLACK_PORT: port };
    const states = async (more: Settings = {}) =>
      (await check({ ...settings, ...more }, true)).map(({ check, state }) => [check, state]);
    expect(await states()).toEqual([
      ['slack', 'ok'],
      ['slack address', 'warning'],
      ['slack port', 'problem'],
    ]);
    expect(await states({ SLACK_PUBLIC_URL: 'https://bot.example.com' })).toContainEqual(['slack address', 'ok']);
  });

  test('names a setting that is missing or in the wrong place, without asking Slack', async () => {
    const { slack, settings } = await openWorkspace();
    const { SLACK_STATE_SECRET: _, ...half } = { ...OAUTH, ...HTTP, SLACK_API_URL: slack.apiUrl };
    expect(await check(half)).toMatchObject([
      { state: 'problem', fact: expect.stringContaining('SLACK_STATE_SECRET is not set') },
    ]);
    const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN } = settings;
    const swapped = { ...settings, SLACK_BOT_TOKEN: SLACK_APP_TOKEN, SLACK_APP_TOKEN: SLACK_BOT_TOKEN };
    expect(await check(swapped)).toMatchObject([
      { state: 'problem', fact: expect.stringContaining('holds what belongs to') },
    ]);
    expect(slack.calls()).toEqual([]);
  });
});
