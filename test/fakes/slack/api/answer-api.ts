import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type Json } from '../checks/json.ts';
import type { Fault } from '../fake-slack.ts';
import type { WorkspaceState, World } from '../world/world.ts';
import { type ApiContext, type ApiMethod, ApiRefusal } from './api-method.ts';
import { chatMethods } from './chat-methods.ts';
import type { Faults } from './create-faults.ts';
import { otherMethods } from './other-methods.ts';
import { parseArguments } from './parse-arguments.ts';
import { viewMethods } from './view-methods.ts';

const METHODS: Readonly<Record<string, ApiMethod>> = { ...chatMethods, ...viewMethods, ...otherMethods };

/** A request with its body. */
export interface ApiRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
  /** A method of the Web API, or 'response_url'. */
  readonly method: string;
}

/** Answers a call of the Web API: `POST /api/<method>`. */
export function answerApi(context: ApiContext, faults: Faults, exchange: ApiRequest): void {
  const { world } = context;
  const { request, method, body } = exchange;
  const args = argumentsOf(request, body);
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const owner = world.workspaces.get(world.tokens.get(token)?.workspace ?? '');
  const record = (error: string | null) => {
    world.calls.push({ method, token, workspace: owner?.id ?? null, args, error, at: performance.now() });
    world.changed();
  };
  const run = (): { readonly answer: Json; readonly error: string | null } => {
    try {
      return { answer: { ok: true, ...runMethod(context, { method, args, token }) }, error: null };
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      return { answer: { ok: false, error: error.error, ...error.more }, error: error.error };
    }
  };
  const fault = faults.take(method, args);
  if (fault) {
    if ('drop' in fault || 'cut' in fault) run();
    record(applyFault(exchange, fault));
    return;
  }
  const { answer, error } = run();
  record(error);
  respond(exchange.response, answer, owner);
}

function respond(response: ServerResponse, answer: Json, owner: WorkspaceState | undefined): void {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(200, owner ? { ...headers, 'x-oauth-scopes': owner.scopes.join(',') } : headers);
  response.end(JSON.stringify(answer));
}

/** Makes a request fail as ordered. Returns the error to record. */
export function applyFault({ response }: Pick<ApiRequest, 'response'>, fault: Fault): string {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  if ('hang' in fault) return 'hung';
  if ('drop' in fault || 'reset' in fault) {
    response.destroy();
    return 'drop' in fault ? 'dropped' : 'reset';
  }
  if ('cut' in fault) {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"ok":true,', () => response.destroy());
    return 'cut';
  }
  if ('retryAfter' in fault) {
    response.writeHead(429, { ...json, 'retry-after': String(fault.retryAfter) });
    response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
    return 'ratelimited';
  }
  if ('status' in fault) {
    response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Server Error</h1>');
    return `http_${fault.status}`;
  }
  response.writeHead(200, json).end(JSON.stringify({ ok: false, error: fault.error }));
  return fault.error;
}

/** Reads the arguments; oauth.v2.access may get its credentials in the Authorization header. */
function argumentsOf(request: IncomingMessage, body: string): Json {
  let args: Json = {};
  try {
    args = parseArguments(request.headers['content-type'] ?? '', body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (basic === undefined) return args;
  const [id, secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { ...args, client_id: id, client_secret: secret };
}

function runMethod(
  context: ApiContext,
  { method: name, args, token }: { readonly method: string; readonly args: Json; readonly token: string },
): Json {
  const method = METHODS[name];
  if (!method) throw new ApiRefusal('unknown_method');
  const workspace = authorized(context.world, method.token, token);
  const call = { ...context, method: name, args, token, workspace };
  const scopes = typeof method.scopes === 'function' ? method.scopes(call) : method.scopes;
  if (scopes.length > 0 && !scopes.some((scope) => workspace.scopes.includes(scope)))
    throw new ApiRefusal('missing_scope', { needed: scopes.join(','), provided: workspace.scopes.join(',') });
  const result = method.run(call);
  return isObject(result) ? result : {};
}

/** For methods that do not belong to a workspace. */
const NO_WORKSPACE: WorkspaceState = {
  id: '',
  name: '',
  botUserId: '',
  botId: '',
  channels: new Map(),
  people: new Map(),
  scopes: [],
  botToken: null,
};

function authorized(world: World, kind: ApiMethod['token'], token: string): WorkspaceState {
  if (kind === 'none') return NO_WORKSPACE;
  if (!token) throw new ApiRefusal('not_authed');
  const isAppToken = token.startsWith('xapp-');
  if (kind === 'app') {
    if (!isAppToken) throw new ApiRefusal('not_allowed_token_type');
    if (token !== world.app.appToken) throw new ApiRefusal('invalid_auth');
    return NO_WORKSPACE;
  }
  if (isAppToken) throw new ApiRefusal('not_allowed_token_type');
  const known = world.tokens.get(token);
  if (!known) throw new ApiRefusal('invalid_auth');
  if (known.expiresAt !== null && world.settings.clock() > known.expiresAt) throw new ApiRefusal('token_expired');
  return world.workspaces.get(known.workspace) ?? NO_WORKSPACE;
}
