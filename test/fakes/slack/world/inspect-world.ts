import type { FakeSlack } from '../fake-slack.ts';
import type { MessageState, ViewState, World } from './world.ts';

/** The methods with which tests read the state. */
export type WorldInspection = Pick<
  FakeSlack,
  | 'posts'
  | 'messages'
  | 'modals'
  | 'home'
  | 'views'
  | 'statuses'
  | 'prompts'
  | 'reactions'
  | 'calls'
  | 'violations'
  | 'forget'
>;

export function inspectWorld(world: World): WorldInspection {
  const isPost = (one: MessageState) => one.user === world.workspaces.get(one.workspace)?.botUserId;
  const messages = listOf(world, () => true);
  const posts = listOf(world, isPost);
  return {
    messages: (channel) => messages(channel?.id ?? ''),
    posts: (channel) => posts(channel?.id ?? ''),
    modals: ({ id }) =>
      (world.modals.get(id) ?? []).map((view) => world.views.get(view)).filter((view): view is ViewState => !!view),
    home: ({ id }) => world.views.get(world.homes.get(id) ?? ''),
    views: () => [...world.views.values()],
    statuses: () => world.statuses,
    prompts: () => world.prompts,
    reactions: () => world.reactions,
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    violations: () => world.violations,
    forget: () => {
      for (const map of [world.messages, world.views, world.modals, world.homes]) map.clear();
      for (const list of [world.statuses, world.prompts, world.reactions, world.calls, world.violations])
        list.length = 0;
      world.changed();
    },
  };
}

/**
 * Lists the messages that still exist, by id of the channel ('' for all). Each list is computed once after a change, because
 * hundreds of waiting conditions may read it.
 */
function listOf(
  world: World,
  isWanted: (message: MessageState) => boolean,
): (channel: string) => readonly MessageState[] {
  const lists = new Map<string, readonly MessageState[]>();
  let version = -1;
  return (channel) => {
    if (version !== world.version()) lists.clear();
    version = world.version();
    const known = lists.get(channel);
    if (known) return known;
    const made = [...world.messages.values()].filter(
      (one) => !one.isDeleted && (channel === '' || one.channel === channel) && isWanted(one),
    );
    lists.set(channel, made);
    return made;
  };
}
