import { isObject, type Json, stringOf } from '../checks/json.ts';
import type { Trigger } from '../world/create-handles.ts';
import { inspectSent, slackErrorMessages } from '../world/inspect-sent.ts';
import { MAX_VIEW_STACK, openView, replaceView, viewJson } from '../world/store-view.ts';
import type { ViewState } from '../world/world.ts';
import { type ApiCallContext, type ApiMethod, ApiRefusal } from './api-method.ts';

/** views.* (docs.slack.dev/reference/methods). No scope is needed. */
export const viewMethods: Readonly<Record<string, ApiMethod>> = {
  'views.open': {
    token: 'bot',
    scopes: [],
    run: (call) => {
      const { world, workspace } = call;
      const view = viewArgument(call, 'modal');
      const { user } = exchanged(call);
      return answer(call, openView(world, workspace, { user, view, how: 'open' }));
    },
  },
  'views.push': {
    token: 'bot',
    scopes: [],
    run: (call) => {
      const { world, workspace } = call;
      const view = viewArgument(call, 'modal');
      const { user, view: from } = exchanged(call);
      if (from === null) throw new ApiRefusal('invalid_trigger_id');
      if ((world.modals.get(user)?.length ?? 0) >= MAX_VIEW_STACK) throw new ApiRefusal('push_limit_reached');
      return answer(call, openView(world, workspace, { user, view, how: 'push' }));
    },
  },
  'views.update': {
    token: 'bot',
    scopes: [],
    run: (call) => {
      const { world, workspace, args } = call;
      const { view_id: id, external_id: external } = args;
      const known = [...world.views.values()].find(
        (one) =>
          one.workspace === workspace.id && (id ? one.id === id : !!external && one.view['external_id'] === external),
      );
      if (!known?.isOpen) throw new ApiRefusal('not_found');
      const view = viewArgument(call, known.type);
      if (args['hash'] !== undefined && args['hash'] !== known.hash) throw new ApiRefusal('hash_conflict');
      return answer(call, replaceView(world, known, view));
    },
  },
  'views.publish': {
    token: 'bot',
    scopes: [],
    run: (call) => {
      const { world, workspace, args } = call;
      const user = stringOf(args['user_id']);
      if (!workspace.people.has(user)) throw new ApiRefusal('invalid_arguments');
      const view = viewArgument(call, 'home');
      const known = world.views.get(world.homes.get(user) ?? '');
      if (known && args['hash'] !== undefined && args['hash'] !== known.hash) throw new ApiRefusal('hash_conflict');
      return answer(
        call,
        known ? replaceView(world, known, view) : openView(world, workspace, { user, view, how: 'publish' }),
      );
    },
  },
};

const answer = ({ world, workspace }: ApiCallContext, view: ViewState): Json => ({
  view: viewJson(world, workspace, view),
});

function exchanged({ handles, workspace, args }: ApiCallContext): Trigger {
  const trigger = handles.exchange(stringOf(args['trigger_id']));
  if (typeof trigger === 'string') throw new ApiRefusal(trigger);
  if (trigger.workspace !== workspace.id) throw new ApiRefusal('invalid_trigger_id');
  return trigger;
}

function viewArgument({ world, method, args }: ApiCallContext, type: 'modal' | 'home'): Json {
  const { view } = args;
  if (!isObject(view) || view['type'] !== type) throw new ApiRefusal('invalid_arguments');
  const refused = inspectSent(world, { method, kind: type, body: view });
  if (refused.length > 0)
    throw new ApiRefusal('invalid_arguments', { response_metadata: { messages: slackErrorMessages(refused) } });
  return view;
}
