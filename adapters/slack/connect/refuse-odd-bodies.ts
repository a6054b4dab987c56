import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { EVENTS_PATH } from '../bot/slack-settings.ts';

/** Slack's payloads have some kilobytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * Answers what comes to the events path with a body that is valid JSON and no object, such as `null`: Bolt reads fields of
 * it, fails outside of its own error handling, and leaves the request open. Everything else goes on to Bolt, which takes
 * the body that was read from `rawBody`.
 */
export function refuseOddBodies(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[]; // all that Node calls with a request
  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of listeners) listener(request, response);
  };
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const isEvent = request.method === 'POST' && request.url?.split('?', 1)[0] === EVENTS_PATH;
    if (!isEvent) return passOn(request, response);
    readBody(request).then(
      (body) => {
        if (body === null) return void response.writeHead(413, { connection: 'close' }).end();
        if (isOdd(body.toString('utf8'))) return void response.writeHead(400).end();
        passOn(Object.assign(request, { rawBody: body }), response);
      },
      () => void response.destroy(), // the sender went away
    );
  });
}

/** The body of a request; null for one that is too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

/** Whether a body is JSON, or a form with JSON in it, that stands for no object. */
function isOdd(body: string): boolean {
  const value = parsed(body) ?? parsed(new URLSearchParams(body).get('payload') ?? '');
  return value !== undefined && (typeof value.json !== 'object' || value.json === null || Array.isArray(value.json));
}

/** The value of a JSON text; undefined for any other text: a form, or a body that Bolt refuses. */
function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
