import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InstallProvider, InstallURLOptions } from '@slack/oauth';
import { INSTALL_PATH, REDIRECT_PATH } from '../bot/slack-settings.ts';
import type { HttpPage } from '../connect/serve-pages.ts';

/** Makes the two pages through which another workspace installs the app: the start, and where Slack sends people back. */
export function createInstallPages(
  installer: InstallProvider,
  options: InstallURLOptions,
  onError: (error: unknown) => void,
): HttpPage[] {
  const page = (path: string, handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>) => ({
    path,
    method: ['GET'],
    handler: (request: IncomingMessage, response: ServerResponse) => void handle(request, response).catch(onError),
  });
  return [
    page(INSTALL_PATH, (request, response) => installer.handleInstallPath(request, response, {}, options)),
    page(REDIRECT_PATH, (request, response) => installer.handleCallback(request, response)),
  ];
}
