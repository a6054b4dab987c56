import { createHmac } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Json } from '../checks/json.ts';
import type { World } from '../world/world.ts';
import { type Attempt, failed, type Outcome, type Transport } from './transport.ts';

/** Values of x-slack-retry-reason. */
const REASONS = { timeout: 'http_timeout', http_error: 'http_error', connection_failed: 'connection_failed' } as const;

/** Signed requests to one URL of the app. */
export interface HttpDelivery extends Transport {
  /** Sends the challenge of url_verification; true when the app returns it. */
  readonly verify: () => Promise<boolean>;
  readonly close: () => void;
}

export function createHttpDelivery({ app, settings }: World, url: string): HttpDelivery {
  // A new connection for each request: one that the app closes while it is reused would look like a failure.
  const agent = new Agent({ keepAlive: false });
  const post = (type: string, body: string, more: Record<string, string> = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac}`,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...more,
    };
    return new Promise<Outcome>((resolve) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        readAll(response).then(
          (text) => resolve(outcomeOf(response, text)),
          () => resolve(failed('connection_failed')),
        );
      });
      sent.on('error', () => resolve(failed('connection_failed')));
      sent.setTimeout(settings.ackMs, () => {
        resolve(failed('timeout'));
        sent.destroy();
      });
      sent.end(body);
    });
  };

  const send = (attempt: Attempt) => {
    const { kind, body, retry, reason } = attempt;
    if (kind === 'slash_commands') return post('application/x-www-form-urlencoded', formOf(body));
    if (kind === 'interactive')
      return post('application/x-www-form-urlencoded', formOf({ payload: JSON.stringify(body) }));
    const headers: Record<string, string> =
      retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': REASONS[reason ?? 'timeout'] } : {};
    return post('application/json', JSON.stringify(body), headers);
  };

  return {
    send,
    ready: () => Promise.resolve(),
    verify: async () => {
      const challenge = 'loopback-challenge';
      const { ack } = await post(
        'application/json',
        JSON.stringify({ type: 'url_verification', token: 'test', challenge }),
      );
      return ack === challenge || (typeof ack === 'object' && ack !== null && Object.values(ack).includes(challenge));
    },
    close: () => agent.destroy(),
  };
}

const formOf = (body: Json): string =>
  new URLSearchParams(Object.entries(body).map(([key, value]): [string, string] => [key, String(value)])).toString();

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function outcomeOf(response: IncomingMessage, text: string): Outcome {
  const status = response.statusCode ?? 0;
  const isFinal = response.headers['x-slack-no-retry'] === '1';
  if (status < 200 || status >= 300) return { ...failed('http_error', status), isFinal };
  return { isAcked: true, ack: parsed(text), failure: null, status };
}

/** Parses a body: JSON, or the plain text of an answer; null for an empty one. */
function parsed(text: string): unknown {
  if (!text.trim()) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
