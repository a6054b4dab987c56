import { createHash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { SiteAnswer } from '../site/site-answer.ts';

/** Nothing but the own style sheet is loaded, no script runs, nobody may frame a page, and no address is told to others. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const CACHE_CONTROL: Readonly<Record<SiteAnswer['keep'], string>> = {
  'for-good': 'public, max-age=31536000, immutable',
  ask: 'no-cache',
  never: 'no-store',
};

/** Refuses a request without looking at it further, and closes the connection: a body may still be on its way. */
export function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const text = `${STATUS_CODES[status]}\n`;
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      ...headers,
      connection: 'close',
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

/** Sends a page; nothing of it where the client has it already, or asks for its headers only. */
export function sendAnswer({ method, headers }: IncomingMessage, response: ServerResponse, answer: SiteAnswer): void {
  const { status, type, keep, location } = answer;
  const body = Buffer.from(answer.body, 'utf8');
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const given = {
    ...SECURITY_HEADERS,
    ...answer.headers,
    'cache-control': CACHE_CONTROL[keep],
    vary: 'Accept-Language',
    ...(location ? { location } : {}),
    ...(keep === 'never' ? {} : { etag }),
  };
  if (status === 200 && keep !== 'never' && isKnown(headers['if-none-match'], etag))
    return void response.writeHead(304, given).end();
  response.writeHead(status, { ...given, 'content-type': type, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Whether a list of entity tags has one (RFC 9110, 13.1.2): weak ones count too. */
const isKnown = (list: string | undefined, etag: string): boolean =>
  (list ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
