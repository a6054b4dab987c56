import type { Json } from '../checks/json.ts';
import type { Delivery } from '../fake-slack.ts';
import { messageJson } from '../world/message-json.ts';
import type { ChannelState, MessageState, WorkspaceState, World } from '../world/world.ts';
import type { Deliveries } from './create-deliveries.ts';

/** The event and the scope by which messages of each kind of channel are heard (docs.slack.dev/reference/events/message). */
const MESSAGE_EVENTS = {
  public: { event: 'message.channels', scope: 'channels:history', type: 'channel' },
  private: { event: 'message.groups', scope: 'groups:history', type: 'group' },
  im: { event: 'message.im', scope: 'im:history', type: 'im' },
} as const;

/** True where the app receivesMessages what is said in a channel. */
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
 * True where the app receivesMessages mentions of itself in a channel (docs.slack.dev/reference/events/app_mention): it must be a
 * member, and a direct message never brings app_mention.
 */
export const receivesMentions = (world: World, workspace: WorkspaceState, channel: ChannelState): boolean =>
  workspace.botToken !== null &&
  channel.kind !== 'im' &&
  channel.botIsMember &&
  world.settings.events.includes('app_mention') &&
  workspace.scopes.includes('app_mentions:read');

/** A message as an event. */
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

/** What happened to a message that was there before. */
export interface Change {
  readonly channel: ChannelState;
  readonly message: MessageState;
  readonly previous: Json;
  readonly kind: 'message_changed' | 'message_deleted';
}

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

/** Tells the app what it has done itself, as Slack does where the event is subscribed. Waits for nothing. */
export function echo(
  world: World,
  deliveries: Deliveries,
  told: { workspace: WorkspaceState; channel: ChannelState; event: () => Json },
): void {
  const { workspace, channel, event } = told;
  if (world.settings.echo && receivesMessages(world, workspace, channel))
    deliveries.sendEvent(event(), workspace).catch((): Delivery | undefined => undefined);
}
