import { createServer, type ServerResponse } from 'node:http';
import type { Metrics } from './create-metrics.ts';

/** What is served. */
export interface WatchOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'write'>;
  /** What is not ready, by name, such as `slack`; empty when people can ask. */
  readonly missing: () => readonly string[];
}

/** A running server. */
export interface WatchServer {
  readonly port: number;
  readonly close: () => void;
}

/** How long (ms) a client may take for a request. */
const REQUEST_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 50;

/**
 * Serves `/livez` (200 while the process turns), `/readyz` (200 when people can ask, else 503 with what is missing) and
 * `/metrics`.
 * @throws the errors of `listen`, such as EADDRINUSE
 */
export async function serveWatch({ host, port, metrics, missing }: WatchOptions): Promise<WatchServer> {
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET is answered here.');
    if (path === '/livez') return end(response, 200, 'ok');
    if (path === '/readyz') return answerReady(response, missing());
    if (path === '/metrics') return void answerMetrics(response, metrics);
    return end(response, 404, 'There are /livez, /readyz and /metrics here.');
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const end = (response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void =>
  void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(`${text}\n`);

const answerReady = (response: ServerResponse, missing: readonly string[]): void =>
  missing.length === 0 ? end(response, 200, 'ok') : end(response, 503, `not ready: ${missing.join(', ')}`);

async function answerMetrics(response: ServerResponse, metrics: Pick<Metrics, 'write'>): Promise<void> {
  try {
    const { type, text } = await metrics.write();
    end(response, 200, text, type);
  } catch {
    end(response, 500, 'The metrics cannot be read.');
  }
}
