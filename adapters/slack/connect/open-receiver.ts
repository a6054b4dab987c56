import type { Server } from 'node:http';
import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type InstallPage, servePages } from '../install/create-install-pages.ts';
import { EVENTS_PATH } from '../install/create-manifest.ts';
import type { SlackSettings } from '../slack-settings.ts';
import { createMultiReceiver } from './multi-receiver.ts';

/** How events come in, and where the pages of an installation are served. */
export interface OpenedReceiver {
  readonly receiver: Receiver;
  /** Settled once events can come; gives the port of the HTTP server where there is one. */
  readonly start: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** What a receiver is made with. */
export interface ReceiverOptions {
  readonly settings: Pick<SlackSettings, 'transport' | 'host' | 'port' | 'apiUrl'>;
  readonly pages: readonly InstallPage[];
  readonly logger: Logger;
}

/** After an outage of whatever length the next try is half a minute away at most. */
const RECONNECT = { forever: true, factor: 1.3, maxTimeout: 30_000 } as const;
/** Connections of Socket Mode; Slack allows ten to an app. */
const CONNECTIONS = 2;

/** Makes what Slack's events come in through: the same listeners work behind either. */
export function openReceiver(options: ReceiverOptions): OpenedReceiver {
  const { transport } = options.settings;
  return transport.kind === 'socket'
    ? overSockets(transport.appToken, options)
    : overHttp(transport.signingSecret, options);
}

function overSockets(appToken: string, { settings, pages, logger }: ReceiverOptions): OpenedReceiver {
  const { apiUrl, host, port } = settings;
  // Each has client options of its own: the client writes into them.
  const receivers = Array.from(
    { length: CONNECTIONS },
    () =>
      new SocketModeReceiver({
        appToken,
        logger,
        installerOptions: { clientOptions: { ...(apiUrl && { slackApiUrl: apiUrl }), retryConfig: RECONNECT } },
      }),
  );
  const receiver = createMultiReceiver(receivers);
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

function overHttp(signingSecret: string, { settings, pages, logger }: ReceiverOptions): OpenedReceiver {
  const { host, port } = settings;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], customRoutes: [...pages], logger });
  return {
    receiver,
    start: async () => portOf(await receiver.start({ host, port })),
    stop: async () => {
      await receiver.stop().catch(() => undefined); // it was not started
    },
  };
}

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address ? address.port : null;
}
