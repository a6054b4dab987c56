import { isObject, type Json, objectsOf } from '../checks/json.ts';
import type { Via } from '../records.ts';
import { type ChannelState, type MessageState, messageKey, type WorkspaceState, type World } from './world.ts';

/** A message to store. */
export interface NewMessage {
  readonly channel: ChannelState;
  readonly user: string;
  readonly via: Via;
  readonly args: Json;
  readonly threadTs?: string | null;
  readonly ephemeralTo?: string | null;
  readonly isBot?: boolean;
}

/** Stores a message in its channel, with a new ts. */
export function storeMessage(world: World, workspace: WorkspaceState, made: NewMessage): MessageState {
  const { channel, user, via, args, threadTs = null, ephemeralTo = null, isBot = true } = made;
  const message: MessageState = {
    ts: world.ids.ts(),
    threadTs,
    channel: channel.id,
    workspace: workspace.id,
    user,
    isBot,
    ...contentOf(world, args),
    ephemeralTo,
    via,
    args,
    isEdited: false,
    isDeleted: false,
    at: performance.now(),
  };
  world.messages.set(messageKey(channel.id, message.ts), message);
  world.changed();
  return message;
}

/** Text and blocks as Slack stores them: blocks and elements without an id get one. */
export function contentOf(world: World, args: Json): Pick<MessageState, 'text' | 'blocks'> {
  const text = typeof args['text'] === 'string' ? args['text'] : '';
  return { text, blocks: withIds(world, objectsOf(args['blocks'])) };
}

export function withIds(world: World, blocks: readonly Json[]): Json[] {
  const named = (element: unknown): unknown =>
    isObject(element) && 'type' in element && !('action_id' in element) && isInteractive(element)
      ? { ...element, action_id: world.ids.next('') }
      : element;
  return blocks.map((block) => ({
    block_id: world.ids.next('b'),
    ...block,
    ...(Array.isArray(block['elements']) && { elements: block['elements'].map(named) }),
    ...(isObject(block['accessory']) && { accessory: named(block['accessory']) }),
    ...(isObject(block['element']) && { element: named(block['element']) }),
  }));
}

const PASSIVE = new Set(['image', 'mrkdwn', 'plain_text']);
const isInteractive = ({ type }: Json): boolean =>
  typeof type === 'string' && !type.startsWith('rich_text_') && !PASSIVE.has(type);
