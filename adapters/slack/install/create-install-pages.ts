import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { InstallProvider, InstallURLOptions } from '@slack/oauth';
import { INSTALL_PATH, REDIRECT_PATH } from './create-manifest.ts';

/** A page of an installation. */
export interface InstallPage {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The two pages by which another workspace installs the app. */
export function installPages(
  installer: InstallProvider,
  options: InstallURLOptions,
  onTrouble: (error: unknown) => void,
): InstallPage[] {
  const page = (path: string, handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>) => ({
    path,
    method: ['GET'],
    handler: (request: IncomingMessage, response: ServerResponse) => void handle(request, response).catch(onTrouble),
  });
  return [
    page(INSTALL_PATH, (request, response) => installer.handleInstallPath(request, response, {}, options)),
    page(REDIRECT_PATH, (request, response) => installer.handleCallback(request, response)),
  ];
}

/** The path of a request; empty for what is none, such as "//". */
function pathOf(url = '/'): string {
  const base = 'http://localhost';
  return URL.canParse(url, base) ? new URL(url, base).pathname : '';
}

/** Serves the pages by themselves, where Slack's events do not come over HTTP. */
export async function servePages(
  pages: readonly InstallPage[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    const pathname = pathOf(request.url);
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
