import type { Json } from '../checks/json.ts';
import type { MessageState, WorkspaceState, World } from './world.ts';

/** A message as it stands in responses, events and payloads. */
export function messageJson(world: World, workspace: WorkspaceState, message: MessageState): Json {
  const { ts, threadTs, user, text, blocks, isEdited } = message;
  const root = threadTs === null ? undefined : world.messages.get(`${message.channel}/${threadTs}`);
  const isOurs = user === workspace.botUserId;
  return {
    type: 'message',
    user,
    ts,
    text,
    team: workspace.id,
    ...(blocks.length > 0 && { blocks }),
    ...(threadTs !== null && { thread_ts: threadTs }),
    ...(root && root.ts !== ts && { parent_user_id: root.user }),
    ...(isOurs && { bot_id: workspace.botId, app_id: world.app.id, bot_profile: profileOf(world, workspace) }),
    ...(!isOurs && message.isBot && { bot_id: `B${user.slice(1)}` }),
    ...message.extra,
    ...(isEdited && { edited: { user, ts: world.ids.ts() } }),
  };
}

const profileOf = ({ app }: World, workspace: WorkspaceState): Json => ({
  id: workspace.botId,
  app_id: app.id,
  user_id: workspace.botUserId,
  name: 'fake app',
  deleted: false,
  team_id: workspace.id,
});
