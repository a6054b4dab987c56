import { App, HTTPReceiver, type Installation, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DAY, testClock } from '../../adapters/state/test-clock.ts';
import type { FakeSlackOptions } from './fake-slack.ts';
import { openTestSlack } from './open-test-app.ts';

/** Starts the real Bolt App with OAuth. */
async function openInstaller(options: FakeSlackOptions = {}) {
  const slack = await openTestSlack({ echo: false, ...options });
  const stored = new Map<string, Installation>();
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new HTTPReceiver({
    signingSecret: slack.app.signingSecret,
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: 'test-state-secret',
    scopes: ['app_mentions:read', 'chat:write'],
    logLevel: LogLevel.ERROR,
    installerOptions: { authorizationUrl: slack.authorizeUrl, clientOptions: { ...clientOptions } },
    installationStore: {
      storeInstallation: async (installation) => {
        stored.set(installation.team?.id ?? '', installation as Installation);
      },
      fetchInstallation: async ({ teamId }) => {
        const found = stored.get(teamId ?? '');
        if (!found) throw new Error(`no installation of ${teamId}`);
        return found as Installation<'v2', false>;
      },
      deleteInstallation: async ({ teamId }) => {
        stored.delete(teamId ?? '');
      },
    },
  });
  const app = new App({ receiver, logLevel: LogLevel.ERROR, clientOptions: { ...clientOptions } });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, text: 'x', unfurl_links: false, unfurl_media: false });
  });
  const gone: string[] = [];
  app.event('app_uninstalled', async ({ context }) => {
    gone.push(context.teamId ?? '');
  });
  const address = (await receiver.start({ port: 0, host: '127.0.0.1' })).address();
  onTestFinished(async () => {
    await app.stop();
  });
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  slack.deliverTo(`${origin}/slack/events`);
  return { slack, stored, gone, installUrl: `${origin}/slack/install` };
}

describe('an installation', () => {
  test('gives each of two workspaces its own token, and each is answered with it', async () => {
    const { slack, stored, installUrl } = await openInstaller();
    const teams = ['acme', 'globex'].map((name) => slack.workspace(name, { installed: false }));
    for (const team of teams) {
      const ann = team.person('ann');
      expect(await ann.install(installUrl)).toMatchObject({ status: 200 });
      await ann.mention(team.channel(), 'hello');
    }
    await slack.until(() => slack.posts().length === 2);
    const calls = slack.calls('chat.postMessage');
    expect(calls.map(({ token }) => token)).toEqual(teams.map(({ botToken }) => botToken));
    expect(calls.map(({ workspace }) => workspace)).toEqual(teams.map(({ id }) => id));
    expect([...stored.keys()]).toEqual(teams.map(({ id }) => id));
    expect(new Set(calls.map(({ token }) => token)).size).toBe(2);
  });

  test('does not happen when the person refuses', async () => {
    const { slack, stored, installUrl } = await openInstaller();
    const team = slack.workspace('acme', { installed: false });
    expect(await team.person().install(installUrl, { deny: true })).toMatchObject({ status: 500 });
    expect(stored.size).toBe(0);
    expect(team.isInstalled).toBe(false);
  });

  test('ends with uninstalling: the token becomes invalid, and the app receives the events', async () => {
    const { slack, gone, installUrl } = await openInstaller();
    const team = slack.workspace('acme', { installed: false });
    await team.person().install(installUrl);
    const client = new WebClient(team.botToken, { slackApiUrl: slack.apiUrl });
    expect((await team.uninstall()).map(({ body }) => (body['event'] as { type: string }).type)).toEqual([
      'tokens_revoked',
      'app_uninstalled',
    ]);
    await expect(client.auth.test()).rejects.toThrow('invalid_auth');
    expect(gone).toEqual([team.id]);
    expect(() => team.botToken).toThrow('not installed');
  });
});

describe('token rotation', () => {
  test('gives tokens that expire, and refresh tokens that work once', async () => {
    const clock = testClock();
    const { slack, stored, installUrl } = await openInstaller({ tokenRotation: true, clock: clock.now });
    const team = slack.workspace('acme', { installed: false });
    await team.person().install(installUrl);
    const first = team.botToken;
    const client = new WebClient(first, { slackApiUrl: slack.apiUrl });
    const refresh = () =>
      new WebClient(undefined, { slackApiUrl: slack.apiUrl }).oauth.v2.access({
        client_id: slack.app.clientId,
        client_secret: slack.app.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: stored.get(team.id)?.bot?.refreshToken ?? '',
      });
    await client.auth.test();
    clock.pass(DAY);
    await expect(client.auth.test()).rejects.toThrow('token_expired');
    const answer = await refresh();
    expect(answer).toMatchObject({ access_token: team.botToken, expires_in: 43_200 });
    expect(team.botToken).not.toBe(first);
    await expect(refresh()).rejects.toThrow('invalid_refresh_token');
  });
});

test('oauth.v2.access requires the right secret and a valid code', async () => {
  const slack = await openTestSlack();
  const client = new WebClient(undefined, { slackApiUrl: slack.apiUrl });
  const { clientId, clientSecret } = slack.app;
  const access = (args: { client_id: string; client_secret: string; code: string }) => client.oauth.v2.access(args);
  await expect(access({ client_id: '1', client_secret: clientSecret, code: 'x' })).rejects.toThrow('invalid_client_id');
  await expect(access({ client_id: clientId, client_secret: 'x', code: 'x' })).rejects.toThrow('bad_client_secret');
  await expect(access({ client_id: clientId, client_secret: clientSecret, code: 'x' })).rejects.toThrow('invalid_code');
});
