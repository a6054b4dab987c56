import { mergeState } from '../checks/rules/merge-state.ts';
import { FLAG, wireMessage } from '../gateway/wire-messages.ts';
import { wireChannel, wireUser } from '../gateway/wire-places.ts';
import { NO_STATE } from '../people/create-messages.ts';
import { pingsReplied } from '../reading/allowed-pings.ts';
import type { ChannelRecord, Json, MessageRecord } from '../types/records.ts';
import { DiscordError } from './discord-error.ts';
import { asJson, NO_CONTENT, type RestAnswer, type RestRequest, type RestWorld, type Route } from './rest-request.ts';

/** Routes of channels, their messages, threads, and direct conversations. */
export function messageRoutes(world: RestWorld): readonly Route[] {
  const { store, messages, check } = world;
  const answerWith = (message: MessageRecord): RestAnswer => ({
    status: 200,
    body: wireMessage(store, message),
    schema: 'MessageResponse',
  });

  /** The channel in a path; throws if the bot lacks the permission. */
  const channelOf = (request: RestRequest, does: 'read' | 'post'): ChannelRecord => {
    const channel = store.channels.get(request.param('channel'));
    if (!channel) throw new DiscordError(10003);
    if (channel.botMay === 'nothing' || (channel.guild && !channel.guild.botIsMember)) throw new DiscordError(50001);
    if (does === 'post' && channel.botMay === 'read') throw new DiscordError(50013);
    return channel;
  };
  const messageOf = (request: RestRequest): MessageRecord => {
    const channel = channelOf(request, 'read');
    const message = store.messages.get(request.param('message'));
    if (!message || message.isDeleted || message.channel !== channel || message.visibleTo !== null)
      throw new DiscordError(10008);
    return message;
  };
  const ownMessageOf = (request: RestRequest): MessageRecord => {
    const message = messageOf(request);
    if (message.user !== store.bot) throw new DiscordError(50005);
    return message;
  };

  function create(request: RestRequest): RestAnswer {
    const channel = channelOf(request, 'post');
    const body = asJson(request.body);
    const nonce = (body['nonce'] ?? null) as string | number | null;
    const isOnce = nonce !== null && body['enforce_nonce'] === true;
    const same = isOnce ? [...store.messages.values()].find((one) => one.nonce === nonce) : undefined;
    if (same) return answerWith(same);
    check('message.create', body, { files: request.files });
    const reference = referenceOf(body, channel);
    const state = mergeState(NO_STATE, body);
    const pings = reference !== null && pingsReplied(state.allowedMentions);
    const { files } = request;
    return answerWith(messages.post({ channel, user: store.bot, state, reference, pingsReplied: pings, files, nonce }));
  }

  /** The message that a reply refers to; null if it is gone and the bot allows that. */
  function referenceOf(body: Json, channel: ChannelRecord): string | null {
    const given = body['message_reference'] as Json | undefined;
    if (!given) return null;
    const message = store.messages.get(String(given['message_id']));
    if (message && !message.isDeleted && message.channel === channel) return message.id;
    if (given['fail_if_not_exists'] === false) return null;
    throw new DiscordError(50035, {
      message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
    });
  }

  function edit(request: RestRequest): RestAnswer {
    const message = ownMessageOf(request);
    const body = asJson(request.body);
    check('message.edit', body, { before: message, files: request.files });
    messages.edit(message, mergeState(message, body), request.files.length > 0 ? request.files : undefined);
    return answerWith(message);
  }

  function list(request: RestRequest): RestAnswer {
    const channel = channelOf(request, 'read');
    const before = request.query.get('before');
    const standing = [...store.messages.values()].filter(
      (one) => one.channel === channel && !one.isDeleted && one.visibleTo === null,
    );
    const older = before ? standing.filter(({ id }) => BigInt(id) < BigInt(before)) : standing;
    const limit = Number(request.query.get('limit') ?? 50);
    const after = request.query.get('after');
    const newer = after ? standing.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit) : older.slice(-limit);
    return {
      status: 200,
      body: newer.toReversed().map((one) => wireMessage(store, one)),
      schema: 'MessageResponse[]',
    };
  }

  function startThread(request: RestRequest): RestAnswer {
    const parent = channelOf(request, 'post');
    const start = messageOf(request);
    if (parent.kind !== 'text') throw new DiscordError(50024);
    if (start.thread) throw new DiscordError(160004);
    const body = asJson(request.body);
    check('thread.create', body);
    const { guild, botMay } = parent;
    const name = String(body['name']);
    const kind = 'thread';
    start.thread = store.addChannel({
      id: start.id,
      name,
      kind,
      guild,
      parent,
      botMay,
      recipient: null,
      ownerId: store.bot.id,
    });
    start.flags |= FLAG.hasThread;
    const data = wireChannel(store, start.thread);
    return { status: 201, body: data, schema: 'ThreadResponse' };
  }

  function openDm(request: RestRequest): RestAnswer {
    check('dm', request.body);
    const user = store.users.get(String(asJson(request.body)['recipient_id']));
    if (!user) throw new DiscordError(10013);
    if (user.isBot) throw new DiscordError(50007);
    return { status: 200, body: wireChannel(store, store.dmWith(user)), schema: 'PrivateChannelResponse' };
  }

  const route = (name: Route['name'], method: Route['method'], path: string, handle: Route['handle']): Route => ({
    name,
    method,
    path,
    handle,
    needsToken: true,
  });

  return [
    route('channel', 'GET', '/channels/:channel', (request) => {
      const channel = channelOf(request, 'read');
      return { status: 200, body: wireChannel(store, channel) };
    }),
    route('message.create', 'POST', '/channels/:channel/messages', create),
    route('messages.list', 'GET', '/channels/:channel/messages', list),
    route('message.get', 'GET', '/channels/:channel/messages/:message', (request) => answerWith(messageOf(request))),
    route('message.edit', 'PATCH', '/channels/:channel/messages/:message', edit),
    route('message.delete', 'DELETE', '/channels/:channel/messages/:message', (request) => {
      messages.remove(ownMessageOf(request));
      return NO_CONTENT;
    }),
    route('typing', 'POST', '/channels/:channel/typing', (request) => {
      store.typing.push(channelOf(request, 'post').id);
      return NO_CONTENT;
    }),
    route('reaction', 'PUT', '/channels/:channel/messages/:message/reactions/:emoji/@me', (request) => {
      messageOf(request);
      return NO_CONTENT;
    }),
    route('thread.create', 'POST', '/channels/:channel/messages/:message/threads', startThread),
    route('dm', 'POST', '/users/@me/channels', openDm),
    route('user', 'GET', '/users/:user', (request) => {
      const user = store.users.get(request.param('user'));
      if (!user) throw new DiscordError(10013);
      return { status: 200, body: wireUser(user), schema: 'UserResponse' };
    }),
  ];
}
