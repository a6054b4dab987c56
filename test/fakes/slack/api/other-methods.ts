import { objectsOf, stringOf } from '../checks/json.ts';
import { inspectSent } from '../world/inspect-sent.ts';
import { messageJson } from '../world/message-json.ts';
import { type ChannelState, type MessageState, messageKey } from '../world/world.ts';
import { type ApiCallContext, type ApiMethod, ApiRefusal } from './api-method.ts';

/** The scope that conversations.info needs, by kind of channel. */
const READ_SCOPES = { public: 'channels:read', private: 'groups:read', mpim: 'mpim:read', im: 'im:read' } as const;
/** The scope that reading messages needs, by kind of channel. */
const HISTORY_SCOPES = {
  public: 'channels:history',
  private: 'groups:history',
  mpim: 'mpim:history',
  im: 'im:history',
} as const;
const MAX_LOADING_MESSAGES = 10;

/** auth.*, apps.*, chat.getPermalink, conversations.*, users.*, reactions.*, assistant.* (docs.slack.dev/reference/methods). */
export const otherMethods: Readonly<Record<string, ApiMethod>> = {
  'auth.test': {
    token: 'bot',
    scopes: [],
    run: ({ workspace }) => ({
      url: `https://${workspace.name}.slack.com/`,
      team: workspace.name,
      user: 'fake_app',
      team_id: workspace.id,
      user_id: workspace.botUserId,
      bot_id: workspace.botId,
      is_enterprise_install: false,
    }),
  },
  'auth.revoke': {
    token: 'bot',
    scopes: [],
    run: ({ world, workspace, token, args }) => {
      if (args['test'] === true) return { revoked: false };
      world.tokens.delete(token);
      if (workspace.botToken === token) workspace.botToken = null;
      return { revoked: true };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scopes: [],
    run: ({ socketUrl }) => ({ url: socketUrl() }),
  },
  'apps.uninstall': {
    token: 'bot',
    scopes: [],
    run: ({ world, workspace, oauth, args }) => {
      if (args['client_id'] !== world.app.clientId) throw new ApiRefusal('invalid_client_id');
      if (args['client_secret'] !== world.app.clientSecret) throw new ApiRefusal('bad_client_secret');
      oauth.uninstall(workspace);
      return {};
    },
  },
  'oauth.v2.access': { token: 'none', scopes: [], run: ({ oauth, args }) => oauth.access(args) },
  'conversations.info': {
    token: 'bot',
    // Slack looks for the channel first; the scope that is missing depends on it.
    scopes: (call) => {
      const channel = call.workspace.channels.get(stringOf(call.args['channel']));
      return channel ? [READ_SCOPES[channel.kind]] : Object.values(READ_SCOPES);
    },
    run: (call) => {
      const channel = visibleChannel(call);
      return {
        channel: {
          id: channel.id,
          name: channel.name,
          is_channel: channel.kind === 'public',
          is_group: channel.kind === 'private',
          is_im: channel.kind === 'im',
          is_private: channel.kind !== 'public',
          is_member: channel.botIsMember,
          is_shared: channel.isExtShared,
          is_ext_shared: channel.isExtShared,
          is_org_shared: false,
          is_archived: false,
          ...(channel.imOf !== null && { user: channel.imOf }),
        },
      };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    scopes: [],
    run: (call) => {
      const channel = visibleChannel(call);
      const ts = stringOf(call.args['message_ts']);
      if (!call.world.messages.has(messageKey(channel.id, ts))) throw new ApiRefusal('message_not_found');
      const { name } = call.workspace;
      return {
        channel: channel.id,
        permalink: `https://${name}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
      };
    },
  },
  'conversations.history': {
    token: 'bot',
    scopes: historyScopes,
    run: (call) => ({ messages: messagesIn(call, (message) => message.threadTs === null), has_more: false }),
  },
  'conversations.replies': {
    token: 'bot',
    scopes: historyScopes,
    run: (call) => {
      const root = stringOf(call.args['ts']);
      const messages = messagesIn(call, ({ ts, threadTs }) => ts === root || threadTs === root);
      if (messages.length === 0) throw new ApiRefusal('thread_not_found');
      return { messages, has_more: false };
    },
  },
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    run: ({ workspace, args }) => {
      const person = workspace.people.get(stringOf(args['user']));
      if (!person) throw new ApiRefusal('user_not_found');
      const { id, name, isBot, isAdmin = false } = person;
      const about = { is_bot: isBot, is_restricted: false, is_admin: isAdmin, is_owner: false };
      return {
        user: { id, team_id: workspace.id, name, real_name: name, deleted: false, ...about },
      };
    },
  },
  'reactions.add': {
    token: 'bot',
    scopes: ['reactions:write'],
    run: (call) => {
      const { world, args } = call;
      const channel = visibleChannel(call);
      if (!channel.botIsMember) throw new ApiRefusal('not_in_channel');
      const [ts, name] = [stringOf(args['timestamp']), stringOf(args['name'])];
      const message = world.messages.get(messageKey(channel.id, ts));
      if (!message || message.isDeleted) throw new ApiRefusal('message_not_found');
      if (!/^[a-z0-9_+'-]+$/.test(name)) throw new ApiRefusal('invalid_name');
      if (world.reactions.some((one) => one.channel === channel.id && one.ts === ts && one.name === name))
        throw new ApiRefusal('already_reacted');
      world.reactions.push({ channel: channel.id, ts, name });
      return {};
    },
  },
  'assistant.threads.setStatus': {
    token: 'bot',
    scopes: ['chat:write', 'assistant:write'],
    run: (call) => {
      const { world, args } = call;
      const channel = threadChannel(call);
      const loading = args['loading_messages'];
      if (Array.isArray(loading) && loading.length > MAX_LOADING_MESSAGES) throw new ApiRefusal('invalid_arguments');
      world.statuses.push({
        channel: channel.id,
        threadTs: stringOf(args['thread_ts']),
        status: stringOf(args['status']),
      });
      return {};
    },
  },
  'assistant.threads.setTitle': {
    token: 'bot',
    scopes: ['assistant:write'],
    run: (call) => {
      threadChannel(call);
      if (!stringOf(call.args['title'])) throw new ApiRefusal('invalid_arguments');
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scopes: ['assistant:write'],
    run: (call) => {
      const { world, workspace, method, args } = call;
      const channel = workspace.channels.get(stringOf(args['channel_id']));
      if (channel?.kind !== 'im') throw new ApiRefusal('channel_not_found');
      if (inspectSent(world, { method, kind: 'prompts', body: args }).length > 0)
        throw new ApiRefusal('invalid_arguments');
      const threadTs = stringOf(args['thread_ts']) || null;
      // Under agent_view a call with thread_ts says ok and does nothing.
      if (world.settings.agentView && threadTs !== null) return {};
      const prompts = objectsOf(args['prompts']).map(({ title, message }) => ({
        title: stringOf(title),
        message: stringOf(message),
      }));
      world.prompts.push({ channel: channel.id, threadTs, prompts });
      world.changed();
      return {};
    },
  },
};

function historyScopes({ workspace, args }: ApiCallContext): readonly string[] {
  const channel = workspace.channels.get(stringOf(args['channel']));
  return channel ? [HISTORY_SCOPES[channel.kind]] : Object.values(HISTORY_SCOPES);
}

/** The messages of a channel between `oldest` and `latest`, newest first. */
function messagesIn(call: ApiCallContext, isWanted: (message: MessageState) => boolean) {
  const { world, workspace, args } = call;
  const channel = visibleChannel(call);
  if (!channel.botIsMember) throw new ApiRefusal('not_in_channel');
  const [oldest, latest] = [stringOf(args['oldest']) || '0', stringOf(args['latest']) || '9'];
  const isInRange = ({ ts }: MessageState): boolean =>
    args['inclusive'] === true ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  return [...world.messages.values()]
    .filter((message) => message.channel === channel.id && !message.isDeleted && message.ephemeralTo === null)
    .filter((message) => isWanted(message) && isInRange(message))
    .toSorted((a, b) => (a.ts < b.ts ? 1 : -1))
    .slice(0, Number(args['limit'] ?? 100))
    .map((message) => messageJson(world, workspace, message));
}

function visibleChannel({ workspace, args }: ApiCallContext): ChannelState {
  const channel = workspace.channels.get(stringOf(args['channel']));
  if (!channel || (channel.kind === 'private' && !channel.botIsMember)) throw new ApiRefusal('channel_not_found');
  return channel;
}

function threadChannel({ world, workspace, args }: ApiCallContext): ChannelState {
  const channel = workspace.channels.get(stringOf(args['channel_id']));
  if (!channel?.botIsMember) throw new ApiRefusal('channel_not_found');
  const root = world.messages.get(messageKey(channel.id, stringOf(args['thread_ts'])));
  if (!root || root.isDeleted) throw new ApiRefusal('invalid_thread_ts');
  return channel;
}
