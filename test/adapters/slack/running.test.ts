import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../adapters/environment.ts';
import { readSlackSettings } from '../../../adapters/slack/slack-settings.ts';
import { openSlackBot } from './open-slack-bot.ts';

const read = (env: Record<string, string>) => readSlackSettings(readEnvironment(env));
const ONE = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
const MANY = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret', SLACK_STATE_SECRET: 'state' };

describe('readSlackSettings', () => {
  test('gives nothing where nothing is set for Slack', () => {
    expect(read({})).toBeNull();
  });

  test.each([
    ['an app token: Socket Mode', ONE, 'socket', 'token'],
    ['a signing secret: HTTP', { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'abc' }, 'http', 'token'],
    ['both: Socket Mode', { ...ONE, SLACK_SIGNING_SECRET: 'abc' }, 'socket', 'token'],
    ['both and a port: HTTP', { ...ONE, SLACK_SIGNING_SECRET: 'abc', SLACK_PORT: '3001' }, 'http', 'token'],
    ['a client: many workspaces', { ...MANY, SLACK_SIGNING_SECRET: 'abc' }, 'http', 'oauth'],
    ['a client over Socket Mode', { ...MANY, SLACK_APP_TOKEN: 'xapp-test' }, 'socket', 'oauth'],
  ])('takes %s', (_, env, transport, tenancy) => {
    expect(read(env)).toMatchObject({ transport: { kind: transport }, tenancy: { kind: tenancy } });
  });

  test.each([
    [
      'the tokens in each other’s place',
      { SLACK_BOT_TOKEN: 'xapp-test', SLACK_APP_TOKEN: 'xoxb-test' },
      /SLACK_APP_TOKEN holds what belongs to SLACK_BOT_TOKEN/,
    ],
    [
      'a bot token for the app token',
      { ...ONE, SLACK_APP_TOKEN: 'xoxb-test' },
      /SLACK_APP_TOKEN holds what belongs to SLACK_BOT_TOKEN.*connections:write/,
    ],
    ['a token of a person', { ...ONE, SLACK_BOT_TOKEN: 'xoxp-test' }, /SLACK_BOT_TOKEN does not begin with xoxb-/],
    ['no bot token', { SLACK_APP_TOKEN: 'xapp-test' }, /SLACK_BOT_TOKEN is not set/],
    ['no app token', { SLACK_BOT_TOKEN: 'xoxb-test' }, /SLACK_APP_TOKEN is not set/],
    [
      'a token for the signing secret',
      { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'xoxb-test' },
      /SLACK_SIGNING_SECRET holds a token/,
    ],
    [
      'half a client',
      { ...MANY, SLACK_STATE_SECRET: '', SLACK_SIGNING_SECRET: 'abc' },
      /SLACK_STATE_SECRET is not set/,
    ],
    ['a token and a client', { ...MANY, ...ONE }, /SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set/],
  ])('refuses %s, naming the line to mend', (_, env, message) => {
    expect(() => read(env)).toThrow(message);
  });
});

describe('starting', () => {
  test.each([
    ['socket', 'xoxb-wrong', 'SLACK_BOT_TOKEN'],
    ['http', 'xoxb-wrong', 'SLACK_BOT_TOKEN'],
  ] as const)('over %s refuses a bad bot token, naming its line', async (transport, botToken, line) => {
    const { start } = await openSlackBot({
      transport,
      isStarted: false,
      settings: { tenancy: { kind: 'token', botToken } },
    });
    await expect(start()).rejects.toThrow(line);
  });

  test('refuses a bad app token, naming its line', async () => {
    const settings = { transport: { kind: 'socket', appToken: 'xapp-wrong' } } as const;
    const { start } = await openSlackBot({ isStarted: false, settings });
    await expect(start()).rejects.toThrow('SLACK_APP_TOKEN');
  });

  test('refuses an app token without connections:write, naming its line', async () => {
    const { start, slack } = await openSlackBot({ isStarted: false });
    slack.fail('apps.connections.open', { error: 'missing_scope' });
    await expect(start()).rejects.toThrow(/SLACK_APP_TOKEN \(missing_scope\).*connections:write/);
  });

  test('warns of each scope that is missing, and of what it is for', async () => {
    const { start, team, logged } = await openSlackBot({ isStarted: false });
    team.grant(['chat:write', 'app_mentions:read', 'commands', 'assistant:write']);
    await start();
    expect(logged.join('\n')).toMatch(/has not granted the scope im:history \(.*\)\. Add it/);
  });

  test('waits for Slack where it cannot be reached', async () => {
    const { start, slack, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { status: 503, times: 1 });
    await start();
    expect(logged).toContainEqual(expect.stringContaining('Cannot reach Slack'));
  });

  test('takes the page of a proxy for no answer of Slack', async () => {
    const { start, slack, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { error: '<h1>Log in</h1>' });
    await start();
    expect(logged).toContainEqual(expect.stringContaining('Cannot reach Slack'));
  });

  test('tells no token in the log', async () => {
    const { start, slack, team, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { status: 500, times: 1 });
    await start();
    const text = logged.join('\n');
    for (const secret of [team.botToken, slack.app.appToken, slack.app.signingSecret])
      expect(text).not.toContain(secret);
  });
});

describe('a workspace that removes the app', () => {
  test('is forgotten', async () => {
    const { team, settle, slack, logged } = await openSlackBot();
    const ann = team.person('ann');
    await ann.say(ann.im(), 'How long does Huawei Cloud keep my data?');
    await settle();
    await team.uninstall();
    await slack.until(() => logged.some((line) => line.includes('is deleted')));
  });
});
