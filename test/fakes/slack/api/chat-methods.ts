import { countCharacters } from '../checks/count-characters.ts';
import { isObject, type Json, lengthOf, stringOf } from '../checks/json.ts';
import type { Violation } from '../checks/violation.ts';
import { changeEvent, echo, messageEvent } from '../delivery/message-events.ts';
import { inspectSent, slackErrorMessages } from '../world/inspect-sent.ts';
import { messageJson } from '../world/message-json.ts';
import { contentOf, storeMessage } from '../world/store-message.ts';
import { type ChannelState, imOf, type MessageState, messageKey, type World } from '../world/world.ts';
import { type ApiCallContext, type ApiMethod, ApiRefusal } from './api-method.ts';

/** chat.postMessage: longer text is cut (docs.slack.dev/reference/methods/chat.postMessage#truncating). We refuse it. */
const MAX_TEXT_LENGTH = 40_000;
/** docs.slack.dev/reference/methods/chat.update: msg_too_long. */
const MAX_UPDATE_LENGTH = 4000;
/** bolt-js#2509: 13,172 characters over all blocks were refused. */
const MAX_BLOCK_CHARACTERS = 13_170;

/** chat.* (docs.slack.dev/reference/methods). */
export const chatMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': {
    token: 'bot',
    scopes: ['chat:write'],
    run: (call) => {
      const { world, workspace, args, deliveries } = call;
      const channel = writableChannel(call);
      checkContent(call, MAX_TEXT_LENGTH);
      const threadTs = threadOf(call, channel);
      const message = storeMessage(world, workspace, {
        channel,
        user: workspace.botUserId,
        via: 'chat.postMessage',
        args,
        threadTs,
      });
      echo(world, deliveries, {
        workspace,
        channel,
        event: () => messageEvent(world, workspace, { channel, message }),
      });
      return { channel: channel.id, ts: message.ts, message: messageJson(world, workspace, message) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes: ['chat:write'],
    run: (call) => {
      const { world, workspace, args } = call;
      const channel = writableChannel(call);
      const user = stringOf(args['user']);
      if (!workspace.people.has(user) || (channel.imOf ?? user) !== user) throw new ApiRefusal('user_not_in_channel');
      checkContent(call, MAX_TEXT_LENGTH);
      const threadTs = threadOf(call, channel);
      if (threadTs !== null && !isActive(world, channel, threadTs)) world.violations.push(UNSEEN_VIOLATION);
      const message = storeMessage(world, workspace, {
        channel,
        user: workspace.botUserId,
        via: 'chat.postEphemeral',
        args,
        threadTs,
        ephemeralTo: user,
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scopes: ['chat:write'],
    run: (call) => {
      const { world, workspace, args, deliveries } = call;
      const { channel, message } = ownMessage(call, 'cant_update_message');
      checkContent(call, MAX_UPDATE_LENGTH);
      const previous = messageJson(world, workspace, message);
      // Text alone takes the blocks away (docs.slack.dev/reference/methods/chat.update#text-blocks).
      Object.assign(message, contentOf(world, args), { args, via: 'chat.update', isEdited: true });
      world.changed();
      echo(world, deliveries, {
        workspace,
        channel,
        event: () => changeEvent(world, workspace, { channel, message, previous, kind: 'message_changed' }),
      });
      const { ts, text } = message;
      return { channel: channel.id, ts, text, message: messageJson(world, workspace, message) };
    },
  },
  'chat.delete': {
    token: 'bot',
    scopes: ['chat:write'],
    run: (call) => {
      const { world } = call;
      const { channel, message } = ownMessage(call, 'cant_delete_message');
      message.isDeleted = true;
      world.changed();
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    scopes: [],
    run: ({ world, workspace, args }) => {
      const channel = workspace.channels.get(stringOf(args['channel']));
      if (!channel) throw new ApiRefusal('channel_not_found');
      const ts = stringOf(args['message_ts']);
      const message = world.messages.get(messageKey(channel.id, ts));
      if (!message || message.isDeleted) throw new ApiRefusal('message_not_found');
      const permalink = `https://${workspace.name}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
      return { channel: channel.id, permalink };
    },
  },
};

/** The channel of a call, if the bot may write there. A user id stands for the direct message with that person. */
function writableChannel({ world, workspace, args }: ApiCallContext): ChannelState {
  const id = stringOf(args['channel']);
  const channel = workspace.people.has(id) ? imOf(world, workspace, id) : workspace.channels.get(id);
  if (!channel) throw new ApiRefusal('channel_not_found');
  if (channel.botIsMember) return channel;
  // A bot does not see private channels that it is not a member of.
  if (channel.kind === 'private') throw new ApiRefusal('channel_not_found');
  if (!workspace.scopes.includes('chat:write.public')) throw new ApiRefusal('not_in_channel');
  return channel;
}

function threadOf({ world, args }: ApiCallContext, channel: ChannelState): string | null {
  const threadTs = stringOf(args['thread_ts']);
  if (!threadTs) return null;
  const root = world.messages.get(messageKey(channel.id, threadTs));
  if (!root || root.isDeleted || root.ephemeralTo !== null) throw new ApiRefusal('thread_not_found');
  return root.threadTs ?? root.ts;
}

/** docs.slack.dev/reference/methods/chat.postEphemeral: a thread shows ephemeral messages only when it has replies. */
const UNSEEN_VIOLATION: Violation = {
  rule: 'unseen',
  method: 'chat.postEphemeral',
  path: '/thread_ts',
  document: 'https://docs.slack.dev/reference/methods/chat.postEphemeral',
  message: 'an ephemeral message in a thread without replies is seen by nobody',
};

const isActive = (world: World, channel: ChannelState, threadTs: string): boolean =>
  [...world.messages.values()].some(
    (one) => one.channel === channel.id && one.threadTs === threadTs && one.ephemeralTo === null && !one.isDeleted,
  );

function ownMessage(
  { world, workspace, args }: ApiCallContext,
  error: string,
): { readonly channel: ChannelState; readonly message: MessageState } {
  const channel = workspace.channels.get(stringOf(args['channel']));
  if (!channel) throw new ApiRefusal('channel_not_found');
  const message = world.messages.get(messageKey(channel.id, stringOf(args['ts'])));
  if (!message || message.isDeleted || message.ephemeralTo !== null) throw new ApiRefusal('message_not_found');
  if (message.user !== workspace.botUserId) throw new ApiRefusal(error);
  return { channel, message };
}

/** Checks what is posted, and refuses what Slack would refuse. */
function checkContent({ world, method, args }: ApiCallContext, maxLength: number): void {
  const refused = inspectSent(world, { method, kind: 'message', body: args });
  const more: Json = { response_metadata: { messages: slackErrorMessages(refused) } };
  const { text, blocks } = args;
  if (blocks !== undefined && !Array.isArray(blocks)) throw new ApiRefusal('invalid_blocks_format', more);
  if (!text && !(Array.isArray(blocks) && blocks.length > 0)) throw new ApiRefusal('no_text');
  if (lengthOf(stringOf(text)) > maxLength) throw new ApiRefusal('msg_too_long');
  if (countCharacters(blocks) > MAX_BLOCK_CHARACTERS) throw new ApiRefusal('msg_blocks_too_long');
  if (refused.length > 0) throw new ApiRefusal('invalid_blocks', more);
  if (args['metadata'] !== undefined && !isObject(args['metadata'])) throw new ApiRefusal('invalid_metadata_format');
}
