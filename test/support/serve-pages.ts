import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A page of a test server: its body alone, or all of its answer. */
export type Page =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
      /** True never ends the answer. */
      readonly isStuck?: boolean;
    };

/** A server of pages on this machine. */
export interface PageServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Every request in order: path and headers. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Pages by path; may be changed between requests. A path that is missing is answered with 404. */
  readonly pages: Record<string, Page>;
}

/** Serves pages over HTTP until the test is over; answers 304 to the ETag that a page has. */
export async function servePages(pages: Readonly<Record<string, Page>>): Promise<PageServer> {
  const current: Record<string, Page> = { ...pages };
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    send(current[path] ?? { status: 404 }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, requests, pages: current };
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { status = 200, headers = {}, body = '', isStuck = false } = typeof page === 'string' ? { body: page } : page;
  const isKnown = headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'];
  response.writeHead(isKnown ? 304 : status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  if (isStuck) response.write(' ');
  else response.end(isKnown ? undefined : body);
}
