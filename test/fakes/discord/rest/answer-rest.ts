import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, RecordedRequest, RouteName } from '../types/fake-discord.ts';
import type { FaultList } from './create-faults.ts';
import { DiscordError } from './discord-error.ts';
import { readBody } from './read-body.ts';
import type { RestAnswer, Route } from './rest-request.ts';

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly faults: FaultList;
  readonly clock: () => number;
  readonly report: (violation: string) => void;
  /** Checks an answer of the fake against Discord's OpenAPI document. */
  readonly checkAnswer: (route: RouteName, answer: RestAnswer) => void;
  /** Called whenever a request starts or ends. */
  readonly changed: () => void;
}

export interface Rest {
  readonly requests: readonly RecordedRequest[];
  /** How many requests have no answer yet. */
  readonly open: () => number;
  readonly forget: () => void;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

interface Found {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

function findRoute(routes: readonly Route[], method: string, path: string): Found | null {
  const given = path.split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    if (route.method !== method || wanted.length !== given.length) continue;
    const fits = wanted.every((part, index) => part.startsWith(':') || part === given[index]);
    if (!fits) continue;
    const params = wanted.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), given[index] ?? ''] as const] : [],
    );
    return { route, params: new Map(params) };
  }
  return null;
}

/** The REST API: finds the route, applies faults, and answers like Discord. */
export function createRest({ routes, token, faults, clock, report, checkAnswer, changed }: RestOptions): Rest {
  const requests: { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] }[] = [];
  let open = 0;

  function send(response: ServerResponse, { status, body }: RestAnswer, headers: Record<string, string> = {}): void {
    // A client parses everything that is declared as JSON, so a 204 must not be.
    if (body === undefined) response.writeHead(status, headers).end();
    else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  }

  function sendLimit(response: ServerResponse, retryAfterMs: number, isGlobal: boolean): void {
    const seconds = retryAfterMs / 1000;
    send(
      response,
      {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal, code: 0 },
      },
      {
        'retry-after': String(seconds),
        'x-ratelimit-scope': isGlobal ? 'global' : 'user',
        'x-ratelimit-reset-after': String(seconds),
        ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
      },
    );
  }

  /** Applies a fault. Resolves to true if that has ended the request. */
  async function strike(fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if ('latencyMs' in fault) {
      await new Promise((resolve) => setTimeout(resolve, fault.latencyMs));
      return response.destroyed;
    }
    if ('drop' in fault) return false;
    if ('hang' in fault) return true;
    if ('reset' in fault) request.socket.resetAndDestroy();
    else if ('close' in fault) request.socket.destroy();
    else if ('retryAfterMs' in fault) sendLimit(response, fault.retryAfterMs, fault.isGlobal ?? false);
    else if ('code' in fault) {
      const { status, body } = new DiscordError(fault.code);
      send(response, { status, body });
    } else send(response, { status: fault.status, body: { code: 0, message: `${fault.status}: made up` } });
    return true;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, '');
    const method = request.method ?? 'GET';
    const found = findRoute(routes, method, path);
    const record = {
      route: found?.route.name ?? 'unknown',
      method,
      path,
      body: undefined,
      at: clock(),
      status: 0,
    } as (typeof requests)[number];
    requests.push(record);
    const { body, files } = await readBody(request);
    record.body = body;
    const fault = faults.strike(found?.route.name ?? 'unknown', `${method} ${path}`);
    if (fault && (await strike(fault, request, response))) {
      record.status = response.headersSent ? response.statusCode : 0;
      return;
    }
    const isDropped = fault !== null && 'drop' in fault;
    const { socket } = request;
    const isAnswerLost = () => isDropped || socket.destroyed;
    const answer = answerTo();
    if (isDropped) {
      if (fault && 'reset' in fault) request.socket.resetAndDestroy();
      else request.socket.destroy();
      return;
    }
    record.status = answer.status;
    send(response, answer);

    function answerTo(): RestAnswer {
      try {
        if (!found) {
          report(`REST: there is no ${method} ${path} here`);
          return { status: 404, body: { code: 0, message: '404: Not Found' } };
        }
        const { route, params } = found;
        if (route.needsToken && request.headers.authorization !== `Bot ${token}`) throw new DiscordError(40001);
        const param = (name: string) => {
          const value = params.get(name);
          if (value === undefined) throw new Error(`Cannot read ${name} of ${route.path}: it has no such parameter.`);
          return value;
        };
        const result = route.handle({ param, query: url.searchParams, body, files, isAnswerLost });
        checkAnswer(route.name, result);
        return result;
      } catch (error) {
        if (!(error instanceof DiscordError)) throw error;
        return { status: error.status, body: error.body };
      }
    }
  }

  return {
    requests,
    open: () => open,
    forget: () => requests.splice(0),
    answer: (request, response) => {
      open += 1;
      changed();
      response.on('close', () => {
        open -= 1;
        changed();
      });
      handle(request, response).catch((error: unknown) => {
        if (response.destroyed || request.destroyed) return;
        report(`loopback: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        send(response, { status: 500, body: { code: 0, message: 'the fake Discord failed' } });
      });
    },
  };
}
