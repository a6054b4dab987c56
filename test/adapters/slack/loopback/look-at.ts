import type { LoopbackSlack } from './loopback-slack.ts';
import type { ViewState, World } from './world.ts';

/** What tests look at. */
export type Looking = Pick<
  LoopbackSlack,
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

export function lookAt(world: World): Looking {
  const messages: Looking['messages'] = (channel) =>
    [...world.messages.values()].filter((one) => !one.isDeleted && (!channel || one.channel === channel.id));
  return {
    messages,
    posts: (channel) => messages(channel).filter((one) => one.user === world.workspaces.get(one.workspace)?.botUserId),
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
    },
  };
}
