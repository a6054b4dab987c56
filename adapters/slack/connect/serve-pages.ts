import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A page of the bot's own HTTP server. Bolt's receiver takes the same shape as a custom route. */
export interface HttpPage {
  readonly path: string;
  /** HTTP methods, such as GET. */
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves pages from an HTTP server of their own, for when Slack's events do not come over HTTP.
 * @throws the errors of `listen`, such as EADDRINUSE
 */
export async function servePages(
  pages: readonly HttpPage[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    const pathname = readPath(request.url);
    const page = pages.find(({ path, method }) => path === pathname && method.includes(request.method ?? ''));
    if (page) page.handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** The path of a request; empty when its address cannot be parsed, such as "//". */
function readPath(url = '/'): string {
  const base = 'http://localhost';
  return URL.canParse(url, base) ? new URL(url, base).pathname : '';
}
