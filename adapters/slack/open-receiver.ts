import type { Server } from 'node:http';
import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { EnvironmentError } from '../environment.ts';
import { type InstallPage, servePages } from './install-pages.ts';
import { EVENTS_PATH } from './manifest.ts';
import { slackErrorOf } from './slack-error-of.ts';
import type { SlackSettings } from './slack-settings.ts';
import { createTwinReceiver } from './twin-receiver.ts';

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
        installerOptions: { clientOptions: { ...(apiUrl && { slackApiUrl: apiUrl }) } },
      }),
  );
  const receiver = createTwinReceiver(receivers);
  let server: Server | null = null;
  return {
    receiver,
    start: async () => {
      if (pages.length > 0) server = await servePages(pages, { host, port });
      await receiver.start().catch((error: unknown) => {
        throw refused(error);
      });
      return portOf(server);
    },
    stop: async () => {
      await receiver.stop();
      server?.close();
      server?.closeAllConnections();
    },
  };
}

/** Slack's reason for refusing a connection, with the line of `.env` to mend; any other error as it is. */
function refused(error: unknown): unknown {
  const reason = slackErrorOf(error);
  if (!reason) return error;
  const cure = 'Generate one with the scope connections:write under "Basic Information", and switch Socket Mode on';
  return new EnvironmentError(`Cannot start Slack: it refuses SLACK_APP_TOKEN (${reason}). ${cure}.`, { cause: error });
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
