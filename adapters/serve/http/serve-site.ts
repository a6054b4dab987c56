import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SiteAnswer, SiteRequest } from '../site/site-answer.ts';
import { refuse, sendAnswer } from './send-answer.ts';

/** Where pages are served. */
export interface ServeSiteOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly answer: (request: SiteRequest) => Promise<SiteAnswer>;
}

/** A running server. */
export interface SiteServer {
  readonly port: number;
  readonly close: () => void;
}

/** Bytes of all headers together. */
const MAX_HEADER_BYTES = 8_192;
const MAX_HEADERS = 60;
/** Characters of path and query: a question of 500 Chinese characters takes nine times as many. */
const MAX_TARGET_LENGTH = 6_000;
/** How long (ms) a client may take for a request, and how long a connection is kept open for the next. */
const REQUEST_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 5_000;
/** How long (ms) nothing may move on a connection, also while a page is sent. */
const IDLE_MS = 15_000;
const MAX_CONNECTIONS = 100;
const MAX_REQUESTS_PER_CONNECTION = 200;

/**
 * Serves pages to GET and HEAD within bounds; a body is refused before it is read.
 * @throws the errors of `listen`, such as EADDRINUSE
 */
export async function serveSite({ host, port, answer }: ServeSiteOptions): Promise<SiteServer> {
  const timeouts = { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS };
  const server = createServer(
    {
      ...timeouts,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => void handle(request, response, answer),
  );
  // A client that waits for leave to send a body gets the same refusal.
  server.on('checkContinue', (request, response) => void handle(request, response, answer));
  server.on('clientError', endBroken);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = MAX_HEADERS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION;
  server.setTimeout(IDLE_MS);
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ServeSiteOptions['answer'],
): Promise<void> {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined)
    return refuse(response, 413);
  if (url.length > MAX_TARGET_LENGTH) return refuse(response, 414);
  if (!url.startsWith('/')) return refuse(response, 400);
  const { authorization } = headers;
  const found = await answer({ target: url, acceptLanguage: headers['accept-language'], authorization });
  sendAnswer(request, response, found);
}

/** A request that cannot be read is answered with what is wrong, and the connection is closed. */
function endBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
