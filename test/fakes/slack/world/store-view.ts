import { isObject, type Json, objectsOf, stringOf } from '../checks/json.ts';
import { withIds } from './store-message.ts';
import type { ViewState, WorkspaceState, World } from './world.ts';

/** docs.slack.dev/surfaces/modals: at most three views in a stack. */
export const MAX_VIEW_STACK = 3;

/** Shows a view to a person: alone, on top of the stack, or as home tab. */
export function openView(
  world: World,
  workspace: WorkspaceState,
  { user, view, how }: { readonly user: string; readonly view: Json; readonly how: 'open' | 'push' | 'publish' },
): ViewState {
  const state: ViewState = {
    id: world.ids.next('V'),
    type: how === 'publish' ? 'home' : 'modal',
    user,
    workspace: workspace.id,
    isOpen: true,
    ...contentOf(world, view),
  };
  world.views.set(state.id, state);
  if (how === 'publish') world.homes.set(user, state.id);
  else {
    if (how === 'open') closeViews(world, user);
    world.modals.set(user, [...(world.modals.get(user) ?? []), state.id]);
  }
  world.changed();
  return state;
}

/** Replaces the content of a view. */
export function replaceView(world: World, state: ViewState, view: Json): ViewState {
  Object.assign(state, contentOf(world, view));
  world.changed();
  return state;
}

/** Closes the topmost modals of a person, down to and with `id`; all without it. */
export function closeViews(world: World, user: string, id?: string): void {
  const stack = world.modals.get(user) ?? [];
  const kept = id === undefined ? 0 : Math.max(0, stack.indexOf(id));
  for (const gone of stack.slice(kept)) {
    const view = world.views.get(gone);
    if (view) view.isOpen = false;
  }
  world.modals.set(user, stack.slice(0, kept));
  world.changed();
}

function contentOf(
  world: World,
  view: Json,
): Pick<ViewState, 'hash' | 'callbackId' | 'privateMetadata' | 'title' | 'blocks' | 'view'> {
  const title = isObject(view['title']) ? stringOf(view['title']['text']) : '';
  return {
    hash: `${world.ids.ts().split('.')[0]}.${world.ids.next('')}`,
    callbackId: stringOf(view['callback_id']),
    privateMetadata: stringOf(view['private_metadata']),
    title,
    blocks: withIds(world, objectsOf(view['blocks'])),
    view,
  };
}

/** A view as it stands in responses and payloads. */
export function viewJson(world: World, workspace: WorkspaceState, state: ViewState, values: Json = {}): Json {
  const { id, hash, view, blocks, user, privateMetadata, callbackId } = state;
  const stack = world.modals.get(user) ?? [];
  const below = stack[stack.indexOf(id) - 1] ?? null;
  return {
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    ...view,
    id,
    team_id: workspace.id,
    private_metadata: privateMetadata,
    callback_id: callbackId,
    blocks,
    hash,
    state: { values },
    root_view_id: state.type === 'modal' ? (stack[0] ?? id) : id,
    previous_view_id: below,
    app_id: world.app.id,
    app_installed_team_id: workspace.id,
    bot_id: workspace.botId,
  };
}
