import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import type { FakeSlack, FakeSlackOptions, Workspace } from './fake-slack.ts';
import { openFakeSlack } from './open-fake-slack.ts';

/** By which way events reach the app. */
export type Way = 'socket' | 'http';

/** A real Bolt app with a loopback Slack around it. */
export interface TestApp {
  readonly slack: FakeSlack;
  readonly team: Workspace;
  readonly app: App;
}

/** Opens a loopback Slack that closes with the test. */
export async function openTestSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const slack = await openFakeSlack(options);
  onTestFinished(slack.close);
  return slack;
}

/** Starts the real Bolt App against a loopback Slack; listeners are added by `listen` before it starts. */
export async function openTestApp(
  way: Way,
  listen: (app: App) => void,
  options: FakeSlackOptions = {},
): Promise<TestApp> {
  const slack = await openTestSlack(options);
  const team = slack.workspace('acme');
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver =
    way === 'socket'
      ? new SocketModeReceiver({
          appToken: slack.app.appToken,
          logLevel: LogLevel.ERROR,
          // Also the wait before a new connection, and how long a stall of this process may last.
          clientPingTimeout: 1000,
          installerOptions: { clientOptions: { ...clientOptions } },
        })
      : new HTTPReceiver({ signingSecret: slack.app.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: team.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { ...clientOptions },
    deferInitialization: true,
  });
  listen(app);
  await app.init();
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start({ port: 0, host: '127.0.0.1' });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  } else {
    await app.start();
    await slack.sockets.connected();
  }
  onTestFinished(async () => {
    await app.stop();
  });
  return { slack, team, app };
}
