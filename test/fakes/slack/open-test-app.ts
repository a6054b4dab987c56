import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import type { FakeSlack, FakeSlackOptions } from './fake-slack.ts';
import type { Workspace } from './fake-workspace.ts';
import { openFakeSlack } from './open-fake-slack.ts';

/** How events reach the app. */
export type TestTransport = 'socket' | 'http';

/** A real Bolt app in a fake Slack. */
export interface TestApp {
  readonly slack: FakeSlack;
  readonly team: Workspace;
  readonly app: App;
}

/** Opens a fake Slack that is closed when the test ends. */
export async function openTestSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const slack = await openFakeSlack(options);
  onTestFinished(slack.close);
  return slack;
}

/** Starts a real Bolt App in a fake Slack; `listen` registers its listeners before it starts. */
export async function openTestApp(
  transport: TestTransport,
  listen: (app: App) => void,
  options: FakeSlackOptions = {},
): Promise<TestApp> {
  const slack = await openTestSlack(options);
  const team = slack.workspace('acme');
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver =
    transport === 'socket'
      ? new SocketModeReceiver({
          appToken: slack.app.appToken,
          logLevel: LogLevel.ERROR,
          // Also how long the client waits before it reconnects, and how long this process may stall.
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
