import { isObject, type Json, stringOf } from '../checks/json.ts';
import type { Handles, ResponseTarget } from '../world/create-handles.ts';
import { inspectSent } from '../world/inspect-sent.ts';
import { contentOf, storeMessage } from '../world/store-message.ts';
import { type MessageState, messageKey, type World, workspaceOf } from '../world/world.ts';
import { type ApiRequest, applyFault } from './answer-api.ts';
import type { Faults } from './create-faults.ts';

/** Answers a request to a response_url (docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
export function answerResponseUrl(
  { world, handles, faults }: { readonly world: World; readonly handles: Handles; readonly faults: Faults },
  path: string,
  exchange: ApiRequest,
): void {
  const body: unknown = parsed(exchange.body);
  const args = isObject(body) ? body : {};
  const fault = faults.take('response_url', args);
  const { status, error } =
    fault && !('drop' in fault || 'cut' in fault)
      ? { status: 0, error: '' }
      : respondTo({ world, handles }, path, body);
  const recordedError = fault ? applyFault(exchange, fault) : error;
  const workspace = path.split('/')[2] ?? null;
  world.calls.push({ method: 'response_url', token: '', workspace, args, error: recordedError, at: performance.now() });
  world.changed();
  if (fault) return;
  const answer = error === null ? { ok: true } : { ok: false, error };
  exchange.response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

/** Uses the response_url and carries out the body. */
function respondTo(
  { world, handles }: { readonly world: World; readonly handles: Handles },
  path: string,
  body: unknown,
): { readonly status: number; readonly error: string | null } {
  const target = handles.respondTo(path);
  if (typeof target === 'string') return { status: 404, error: target };
  if (!isObject(body)) return { status: 400, error: 'invalid_payload' };
  const made = applyResponse(world, target, { args: body, method: 'response_url' });
  return typeof made === 'string' ? { status: 400, error: made } : { status: 200, error: null };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The answer to a command or an action: the body sent to a response_url, or an ack. */
export interface ResponseBody {
  readonly args: Json;
  readonly method: 'response_url' | 'ack';
}

/** Carries out an answer. Returns the message, null for a deletion, or an error code of Slack. */
export function applyResponse(
  world: World,
  target: ResponseTarget,
  { args, method }: ResponseBody,
): MessageState | null | string {
  const original =
    target.original === null ? undefined : world.messages.get(messageKey(target.channel, target.original));
  if (args['delete_original'] === true) {
    if (!original) return 'no_original';
    original.isDeleted = true;
    world.changed();
    return null;
  }
  const refused = inspectSent(world, { method, kind: 'message', body: args });
  if (refused.length > 0) return 'invalid_blocks';
  if (!args['text'] && !args['blocks']) return 'no_text';
  if (args['replace_original'] === true && original) {
    Object.assign(original, contentOf(world, args), { args, via: method, isEdited: true });
    world.changed();
    return original;
  }
  const workspace = workspaceOf(world, target.workspace);
  const channel = workspace.channels.get(target.channel);
  if (!channel) return 'channel_not_found';
  const threadTs = stringOf(args['thread_ts']) || null;
  if (threadTs !== null && !world.messages.has(messageKey(channel.id, threadTs))) return 'thread_not_found';
  return storeMessage(world, workspace, {
    channel,
    user: workspace.botUserId,
    via: method,
    args,
    threadTs,
    ephemeralTo: args['response_type'] === 'in_channel' ? null : target.user,
  });
}
