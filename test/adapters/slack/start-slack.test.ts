import { describe, expect, test } from 'vitest';
import { openSlackBot } from './open-slack-bot.ts';

describe('startSlack', () => {
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

  test('warns of each missing scope, with its purpose', async () => {
    const { start, team, logged } = await openSlackBot({ isStarted: false });
    team.grant(['chat:write', 'app_mentions:read', 'commands', 'assistant:write']);
    await start();
    expect(logged.join('\n')).toMatch(/has not granted the scope im:history \(.*\)\. Add it/);
  });

  test('waits until Slack can be reached', async () => {
    const { start, slack, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { status: 503, times: 1 });
    await start();
    expect(logged).toContainEqual(expect.stringContaining('Cannot reach Slack'));
  });

  test('does not take the page of a proxy for an answer of Slack', async () => {
    const { start, slack, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { error: '<h1>Log in</h1>' });
    await start();
    expect(logged).toContainEqual(expect.stringContaining('Cannot reach Slack'));
  });

  test('writes no token to the log', async () => {
    const { start, slack, team, logged } = await openSlackBot({ isStarted: false });
    slack.fail('auth.test', { status: 500, times: 1 });
    await start();
    const text = logged.join('\n');
    for (const secret of [team.botToken, slack.app.appToken, slack.app.signingSecret])
      expect(text).not.toContain(secret);
  });
});
