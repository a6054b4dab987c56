import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerApi } from './api/answer-api.ts';
import { answerResponseUrl } from './api/answer-response-url.ts';
import { createFaults } from './api/create-faults.ts';
import { createOAuth } from './api/create-oauth.ts';
import { AUTHORIZE_PATH, showAuthorizePage } from './api/show-authorize-page.ts';
import { checkBlockShapes } from './checks/check-shape.ts';
import { createDeliveries } from './delivery/create-deliveries.ts';
import { createHttpDelivery, type HttpDelivery } from './delivery/create-http-delivery.ts';
import { createSocketMode } from './delivery/create-socket-mode.ts';
import type { FakeSlack, FakeSlackOptions } from './fake-slack.ts';
import { createWorkspace } from './people/create-workspace.ts';
import { createHandles } from './world/create-handles.ts';
import { createWaiter } from './world/create-waiter.ts';
import { FakeSlackError } from './world/fake-slack-error.ts';
import { inspectWorld } from './world/inspect-world.ts';
import { resolveOptions } from './world/resolve-options.ts';
import { createWorld, workspaceOf } from './world/world.ts';

/** Starts a fake Slack on a free port of 127.0.0.1. Close it with `close()`. */
export async function openFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  // Compiles the schema now, so that it does not delay the first answer.
  checkBlockShapes([], '');
  const watch = createWaiter();
  const world = createWorld(resolveOptions(options), watch.changed);
  const faults = createFaults();
  const wires = new Set<Socket>();
  let origin = '';
  const files = new Map<string, Buffer>();
  let http: HttpDelivery | null = null;

  const connected = (count = 1) => watch.until(() => socketMode.sockets.count() >= count).then(() => undefined);
  const socketMode = createSocketMode(world, connected);
  const deliveries = createDeliveries(world, () => http ?? socketMode);
  const handles = createHandles(world, () => origin);
  const oauth = createOAuth(world, deliveries);
  const socketUrl = () => `${origin.replace('http', 'ws')}/link/?ticket=${socketMode.ticket()}&app_id=${world.app.id}`;
  const context = { world, handles, deliveries, oauth, socketUrl };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', origin);
    const body = await readBody(request);
    if (pathname === AUTHORIZE_PATH) showAuthorizePage(world, oauth, { request, response });
    else if (pathname.startsWith('/actions/'))
      answerResponseUrl({ world, handles, faults }, pathname, { request, response, body, method: 'response_url' });
    else if (pathname.startsWith('/api/'))
      answerApi(context, faults, { request, response, body, method: pathname.slice('/api/'.length) });
    else if (pathname.startsWith('/files-pri/')) answerFile(pathname, request, response);
    else response.writeHead(404).end();
  }

  /** Without a token that may read it, Slack answers with the page on which one logs in. */
  function answerFile(pathname: string, request: IncomingMessage, response: ServerResponse): void {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const owner = world.workspaces.get(world.tokens.get(token)?.workspace ?? '');
    const bytes = files.get(pathname);
    if (!bytes || !owner?.scopes.includes('files:read'))
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (request.destroyed && response.destroyed) return;
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  // Long enough that no client reuses a connection while it is being closed.
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', socketMode.upgrade);
  server.on('connection', (wire) => {
    wires.add(wire);
    wire.on('close', () => wires.delete(wire));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    deliveries.close();
    watch.close();
    http?.close();
    await socketMode.close();
    for (const wire of wires) wire.destroy();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  }

  return {
    apiUrl: `${origin}/api/`,
    authorizeUrl: origin + AUTHORIZE_PATH,
    app: world.app,
    workspace: (name = `team-${world.workspaces.size + 1}`, more = {}) =>
      createWorkspace({ world, handles, deliveries, oauth }, name, more),
    deliverTo: (url) => {
      http?.close();
      http = url === null ? null : createHttpDelivery(world, url);
    },
    verifyUrl: () => {
      if (!http) throw new FakeSlackError('Cannot verify a URL: there is none. Call deliverTo first.');
      return http.verify();
    },
    deliver: (event, { workspace, envelope }) =>
      deliveries.sendEvent(event, workspaceOf(world, workspace.id), envelope),
    redeliver: (delivery, { retry = 0 } = {}) => deliveries.resend(delivery, retry),
    ...inspectWorld(world),
    fail: faults.add,
    sockets: { ...socketMode.sockets, connected },
    keepFile: (name, bytes) => {
      const path = `/files-pri/${world.ids.next('F')}/${encodeURIComponent(name)}`;
      files.set(path, bytes);
      return { id: path.split('/')[2], name, title: name, size: bytes.length, url_private: `${origin}${path}` };
    },
    until: watch.until,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
