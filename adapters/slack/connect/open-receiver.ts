import type { Server } from 'node:http';
import { type App, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { withDeadline } from '../../async/with-deadline.ts';
import { EVENTS_PATH, type SlackSettings } from '../bot/slack-settings.ts';
import { refuseOddBodies } from './refuse-odd-bodies.ts';
import { type HttpPage, servePages } from './serve-pages.ts';

/** The receiver of Slack's events, and how to start and stop it. */
export interface OpenedReceiver {
  readonly receiver: Receiver;
  /** Resolves once events can arrive, with the port of the HTTP server; null without one. */
  readonly start: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
  /** How many connections to Slack are open; over HTTP, 1 while the server listens. */
  readonly connections: () => number;
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
/** How long stopping waits for requests that come in and for connections that close. */
const STOP_MS = 1_000;
/** How long a client may take for the headers of a request, and for all of it: Slack takes a fraction of a second. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
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
  const open = new Set<SocketModeReceiver>();
  const createReceiver = () => {
    const made = new SocketModeReceiver({
      appToken,
      logger,
      // Not shared between receivers: the client writes into its options.
      installerOptions: { clientOptions: { ...(apiUrl && { slackApiUrl: apiUrl }), retryConfig: RECONNECT_POLICY } },
    });
    made.client.on('connected', () => open.add(made));
    for (const event of ['disconnected', 'reconnecting', 'close']) made.client.on(event, () => open.delete(made));
    return made;
  };
  const receiver = joinReceivers(Array.from({ length: CONNECTION_COUNT }, createReceiver));
  let server: Server | null = null;
  return {
    receiver,
    connections: () => open.size,
    start: async () => {
      if (pages.length > 0) server = await servePages(pages, { host, port });
      await receiver.start();
      return portOf(server);
    },
    stop: async () => {
      await withinStop(receiver.stop());
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
  stop: () => Promise.allSettled(receivers.map((receiver) => receiver.stop())),
});

function openHttpReceiver(signingSecret: string, { settings, pages, logger }: ReceiverOptions): OpenedReceiver {
  const { host, port } = settings;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [EVENTS_PATH],
    customRoutes: [...pages],
    logger,
    // Any other address, also one that is none: "//".
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
  });
  let server: Server | null = null;
  return {
    receiver,
    connections: () => (server?.listening ? 1 : 0),
    start: async () => {
      const started: Server = await receiver.start({ host, port });
      started.headersTimeout = HEADERS_TIMEOUT_MS;
      started.requestTimeout = REQUEST_TIMEOUT_MS;
      refuseOddBodies(started);
      server = started;
      return portOf(started);
    },
    stop: async () => {
      const stopped = receiver.stop().catch(() => undefined); // rejects when it was never started
      // A request under way is acknowledged within milliseconds. Half of one would keep the server open for ever.
      await withinStop(stopped);
      server?.closeAllConnections();
      await stopped;
    },
  };
}

/** Waits for the end of receiving, but no longer than a stop may take. */
const withinStop = (stopped: Promise<unknown>): Promise<unknown> =>
  withDeadline(() => stopped, { ms: STOP_MS, late: () => new Error('Cannot wait any longer') }).catch(() => undefined);

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address ? address.port : null;
}
