import type { Responder } from '../../src/chat/respond.ts';
import type { Log } from '../project/create-log.ts';
import type { RunningPlatform } from '../running-platform.ts';
import type { Readings } from './create-metrics.ts';
import { onRequest } from './signals.ts';

/** How a process is watched. */
export interface StartWatchOptions {
  readonly host: string;
  /** Undefined: nothing is served. */
  readonly port: number | undefined;
  /** Names of the platforms that are configured. */
  readonly configured: readonly string[];
  readonly readings: Omit<Readings, 'connections' | 'now'>;
  readonly log: Log;
}

/** The watch over a process. */
export interface Watch {
  /** The responder for a platform, with its replies measured. */
  readonly responderFor: (platform: string, responder: Responder) => Responder;
  /** Says that a platform runs. */
  readonly add: (platform: RunningPlatform) => void;
  readonly stop: () => void;
}

const NO_WATCH: Watch = { responderFor: (_, responder) => responder, add: () => {}, stop: () => {} };

/** Serves health and metrics where a port is set. A port that is taken is told, and keeps nobody from asking. */
export async function startWatch({ host, port, configured, readings, log }: StartWatchOptions): Promise<Watch> {
  if (port === undefined) return NO_WATCH;
  const running = new Map<string, RunningPlatform>();
  const connectionsOf = (name: string): number => running.get(name)?.connections() ?? 0;
  const connections = () => Object.fromEntries(configured.map((name) => [name, connectionsOf(name)]));
  const [{ createMetrics }, { serveWatch }, { watchResponder }] = await Promise.all([
    import('./create-metrics.ts'),
    import('./serve-watch.ts'),
    import('./watch-responder.ts'),
  ]);
  const metrics = createMetrics({ ...readings, connections, now: Date.now });
  const stopListening = onRequest(({ platform, kind }) => metrics.requested(platform, kind));
  const missing = (): string[] => configured.filter((name) => connectionsOf(name) === 0);
  try {
    const server = await serveWatch({ host, port, metrics, missing });
    log.info(`Health and metrics are served on http://${host}:${server.port}.`);
    const stop = (): void => {
      stopListening();
      server.close();
    };
    const add = (platform: RunningPlatform): void => void running.set(platform.name, platform);
    return { responderFor: (name, responder) => watchResponder(responder, name, metrics), add, stop };
  } catch (error) {
    stopListening();
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`Cannot serve health and metrics on ${host}:${port}: ${reason}. Set WATCH_PORT to a free port.`);
    return NO_WATCH;
  }
}
