import type { Server } from 'node:http';
import { type App, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { EVENTS_PATH, type SlackSettings } from '../bot/slack-settings.ts';
import { type HttpPage, servePages } from './serve-pages.ts';

/** The receiver of Slack's events, and how to start and stop it. */
export interface OpenedReceiver {
  readonly receiver: Receiver;
  /** Resolves once events can arrive, with the port of the HTTP server; null without one. */
  readonly start: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** Everything a receiver is made from. */
export interface ReceiverOptions {
  readonly settings: Pick<SlackSettings, 'transport' | 'host' | 'port' | 'apiUrl'>;
  /** Served beside the events: the pages on which workspaces install the app. */
  readonly pages: readonly HttpPage[];
  readonly logger: Logger;
}

/** Socket Mode reconnects for ever, at most half a minute after each failure. */
const RECONNECT_POLICY = { forever: true, factor: 1.3, maxTimeout: 30_000 } as const;
/** Simultaneous Socket Mode connections; Slack allows an app ten. */
const CONNECTION_COUNT = 2;

/** Makes the receiver that the settings ask for, Socket Mode or HTTP; the same listeners work with either. */
export function openReceiver(options: ReceiverOptions): OpenedReceiver {
  const { transport } = options.settings;
  return transport.kind === 'socket'
    ? openSocketReceiver(transport.appToken, options)
    : openHttpReceiver(transport.signingSecret, options);
}

function openSocketReceiver(appToken: string, { settings, pages, logger }: ReceiverOptions): OpenedReceiver {
  const { apiUrl, host, port } = settings;
  const createReceiver = () =>
    new SocketModeReceiver({
      appToken,
      logger,
      // Not shared between receivers: the client writes into its options.
      installerOptions: { clientOptions: { ...(apiUrl && { slackApiUrl: apiUrl }), retryConfig: RECONNECT_POLICY } },
    });
  const receiver = joinReceivers(Array.from({ length: CONNECTION_COUNT }, createReceiver));
  let server: Server | null = null;
  return {
    receiver,
    start: async () => {
      if (pages.length > 0) server = await servePages(pages, { host, port });
      await receiver.start();
      return portOf(server);
    },
    stop: async () => {
      await receiver.stop();
      server?.close();
      server?.closeAllConnections();
    },
  };
}

/**
 * Joins several receivers into one. Slack sends each event over one of an app's connections: while one of two is being
 * renewed, which takes @slack/socket-mode 3.1 five seconds, the other still receives. Slack does not send commands and
 * button clicks a second time.
 */
const joinReceivers = (receivers: readonly Receiver[]): Receiver => ({
  init: (app: App) => {
    for (const receiver of receivers) receiver.init(app);
  },
  start: () => Promise.all(receivers.map((receiver) => receiver.start())),
  stop: () => Promise.all(receivers.map((receiver) => receiver.stop())),
});

function openHttpReceiver(signingSecret: string, { settings, pages, logger }: ReceiverOptions): OpenedReceiver {
  const { host, port } = settings;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], customRoutes: [...pages], logger });
  return {
    receiver,
    start: async () => portOf(await receiver.start({ host, port })),
    stop: async () => {
      await receiver.stop().catch(() => undefined); // rejects when it was never started
    },
  };
}

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address ? address.port : null;
}
