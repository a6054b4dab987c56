import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { readSlackSettings } from '../../../adapters/slack/bot/slack-settings.ts';

const read = (env: Record<string, string>) => readSlackSettings(readEnvironment(env));
const ONE = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
const MANY = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret', SLACK_STATE_SECRET: 'state' };

describe('readSlackSettings', () => {
  test('is null when nothing is set for Slack', () => {
    expect(read({})).toBeNull();
  });

  test.each([
    ['an app token: Socket Mode', ONE, 'socket', 'token'],
    ['a signing secret: HTTP', { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'abc' }, 'http', 'token'],
    ['both: Socket Mode', { ...ONE, SLACK_SIGNING_SECRET: 'abc' }, 'socket', 'token'],
    ['both and a port: HTTP', { ...ONE, SLACK_SIGNING_SECRET: 'abc', SLACK_PORT: '3001' }, 'http', 'token'],
    ['a client: many workspaces', { ...MANY, SLACK_SIGNING_SECRET: 'abc' }, 'http', 'oauth'],
    ['a client over Socket Mode', { ...MANY, SLACK_APP_TOKEN: 'xapp-test' }, 'socket', 'oauth'],
  ])('reads %s', (_, env, transport, tenancy) => {
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
  ])('refuses %s, naming the line to correct', (_, env, message) => {
    expect(() => read(env)).toThrow(message);
  });
});
