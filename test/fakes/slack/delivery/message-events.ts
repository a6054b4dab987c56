import type { Json } from '../checks/json.ts';
import type { Delivery } from '../records.ts';
import { messageJson } from '../world/message-json.ts';
import type { ChannelState, MessageState, WorkspaceState, World } from '../world/world.ts';
import type { Deliveries } from './create-deliveries.ts';

/** The event and the scope with which an app receives the messages of each kind of channel (docs.slack.dev/reference/events/message). */
const MESSAGE_EVENTS = {
  public: { event: 'message.channels', scope: 'channels:history', type: 'channel' },
  private: { event: 'message.groups', scope: 'groups:history', type: 'group' },
  mpim: { event: 'message.mpim', scope: 'mpim:history', type: 'mpim' },
  im: { event: 'message.im', scope: 'im:history', type: 'im' },
} as const;

/** Whether the app receives the messages of a channel. */
export function receivesMessages(world: World, workspace: WorkspaceState, channel: ChannelState): boolean {
  const { event, scope } = MESSAGE_EVENTS[channel.kind];
  return (
    workspace.botToken !== null &&
    channel.botIsMember &&
    world.settings.events.includes(event) &&
    workspace.scopes.includes(scope)
  );
}

/**
 * Whether the app receives app_mention for a channel (docs.slack.dev/reference/events/app_mention): it must be a member, and
 * Slack never sends app_mention for direct messages.
 */
export const receivesMentions = (world: World, workspace: WorkspaceState, channel: ChannelState): boolean =>
  workspace.botToken !== null &&
  channel.kind !== 'im' &&
  channel.botIsMember &&
  world.settings.events.includes('app_mention') &&
  workspace.scopes.includes('app_mentions:read');

/** Makes the event of a new message. */
export const messageEvent = (
  world: World,
  workspace: WorkspaceState,
  { channel, message }: { readonly channel: ChannelState; readonly message: MessageState },
): Json => ({
  ...messageJson(world, workspace, message),
  channel: channel.id,
  channel_type: MESSAGE_EVENTS[channel.kind].type,
  event_ts: message.ts,
});

/** The edit or deletion of a message. */
export interface Change {
  readonly channel: ChannelState;
  readonly message: MessageState;
  readonly previous: Json;
  readonly kind: 'message_changed' | 'message_deleted';
}

/** Makes the event of an edit or deletion. */
export function changeEvent(world: World, workspace: WorkspaceState, change: Change): Json {
  const { channel, message, previous, kind } = change;
  const ts = world.ids.ts();
  return {
    type: 'message',
    subtype: kind,
    hidden: true,
    channel: channel.id,
    channel_type: MESSAGE_EVENTS[channel.kind].type,
    ts,
    event_ts: ts,
    previous_message: previous,
    ...(kind === 'message_deleted' ? { deleted_ts: message.ts } : { message: messageJson(world, workspace, message) }),
  };
}

/** Delivers to the app the event of what it has done itself, when subscribed, as Slack does. It does not wait for the ack. */
export function echo(
  world: World,
  deliveries: Deliveries,
  change: { workspace: WorkspaceState; channel: ChannelState; event: () => Json },
): void {
  const { workspace, channel, event } = change;
  if (world.settings.echo && receivesMessages(world, workspace, channel))
    deliveries.sendEvent(event(), workspace).catch((): Delivery | undefined => undefined);
}
