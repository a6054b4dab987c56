import { isObject, type Json } from '../checks/json.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import { inspectSent } from '../world/inspect-sent.ts';
import { closeViews, MAX_VIEW_STACK, openView, replaceView } from '../world/store-view.ts';
import type { ViewState, WorkspaceState, World } from '../world/world.ts';

/**
 * Carries out the ack of a view_submission (docs.slack.dev/surfaces/modals#updating_response).
 * @returns the errors that the modal shows, by block_id
 * @throws FakeSlackError for an ack that Slack would not understand
 */
export function applyViewAck(
  world: World,
  workspace: WorkspaceState,
  { view, ack }: { readonly view: ViewState; readonly ack: unknown },
): Readonly<Record<string, string>> {
  const answer = isObject(ack) ? ack : {};
  const { response_action: action, errors } = answer;
  if (action === undefined) closeViews(world, view.user, view.id);
  else if (action === 'clear') closeViews(world, view.user);
  else if (action === 'errors') return errorsOf(view, errors);
  else if (action === 'update') replaceView(world, view, sentView(world, answer));
  else if (action === 'push') {
    if ((world.modals.get(view.user)?.length ?? 0) >= MAX_VIEW_STACK)
      throw new FakeSlackError(`Cannot push a view: a stack holds ${MAX_VIEW_STACK}.`);
    openView(world, workspace, { user: view.user, view: sentView(world, answer), how: 'push' });
  } else throw new FakeSlackError(`Cannot follow response_action "${String(action)}": Slack does not know it.`);
  return {};
}

function sentView(world: World, { view }: Json): Json {
  if (!isObject(view)) throw new FakeSlackError('Cannot show the view of an ack: there is none.');
  const [refused] = inspectSent(world, { method: 'ack', kind: 'modal', body: view });
  if (refused) throw new FakeSlackError(`Cannot show the view of an ack: ${refused.message} at ${refused.path}.`);
  return view;
}

function errorsOf(view: ViewState, errors: unknown): Readonly<Record<string, string>> {
  const known = new Set(view.blocks.filter(({ type }) => type === 'input').map((block) => block['block_id']));
  const shown = isObject(errors) ? Object.entries(errors) : [];
  for (const [block] of shown)
    if (!known.has(block)) throw new FakeSlackError(`Cannot show an error at "${block}": there is no such input.`);
  return Object.fromEntries(shown.map(([block, text]) => [block, String(text)]));
}
