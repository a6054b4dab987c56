import { type Json, lengthOf } from '../checks/json.ts';
import { changeEvent, messageEvent, receivesMentions, receivesMessages } from '../delivery/message-events.ts';
import type { Channel, MessageOptions, MessageResult, Person } from '../fake-workspace.ts';
import type { Delivery, StoredMessage } from '../records.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import { messageJson } from '../world/message-json.ts';
import { storeMessage } from '../world/store-message.ts';
import { type ChannelState, imOf, type MessageState, messageKey } from '../world/world.ts';
import type { PersonContext, PersonTools } from './person-context.ts';

/** slack.com/help/articles/201457107: the longest text that the composer accepts. */
const MAX_TEXT_LENGTH = 12_000;

/** The methods of a person for messages and tabs. */
export type PersonMessages = Pick<
  Person,
  'mention' | 'say' | 'edit' | 'deleteMessage' | 'openHome' | 'openMessagesTab'
>;

/** Escapes exactly these three characters (docs.slack.dev/messaging/formatting-message-text#escaping). */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function createMessages(tools: PersonTools, { state, person }: PersonContext): PersonMessages {
  const { world, deliveries } = tools;
  const botMention = `<@${state.botUserId}>`;

  function channelOf({ id, name }: Pick<Channel, 'id' | 'name'>): ChannelState {
    const channel = state.channels.get(id);
    if (!channel || (channel.imOf ?? person.id) !== person.id)
      throw new FakeSlackError(`Cannot write in ${name}: ${person.name} does not see it.`);
    return channel;
  }

  /** The message, if it is the person's own and still exists. */
  function ownMessage({ channel, ts }: StoredMessage): { channel: ChannelState; message: MessageState } {
    const message = world.messages.get(messageKey(channel, ts));
    if (!message || message.isDeleted || message.user !== person.id)
      throw new FakeSlackError(`Cannot change message ${ts}: it is not by ${person.name}.`);
    return { channel: channelOf({ id: channel, name: channel }), message };
  }

  /** Sends events in order; the second does not wait for the ack of the first. */
  async function sendEvents(events: readonly Json[]): Promise<readonly Delivery[]> {
    return Promise.all(events.map((event) => deliveries.sendEvent(event, state)));
  }

  async function post(channel: ChannelState, text: string, options: MessageOptions): Promise<MessageResult> {
    if (!text && options.extra === undefined) throw new FakeSlackError('Cannot send an empty message.');
    if (lengthOf(text) > MAX_TEXT_LENGTH)
      throw new FakeSlackError(`Cannot send so long a message: at most ${MAX_TEXT_LENGTH}.`);
    const message = storeMessage(world, state, {
      channel,
      user: person.id,
      via: 'person',
      args: { text, blocks: [richText(text)] },
      threadTs: threadOf(channel, options.thread),
      isBot: person.isBot,
    });
    if (options.extra) message.extra = options.extra;
    const event: Json = {
      ...messageEvent(world, state, { channel, message }),
      client_msg_id: crypto.randomUUID(),
      ...options.extra,
    };
    const { channel_type: _, ...mention } = event;
    const events = [
      ...(text.includes(botMention) && receivesMentions(world, state, channel)
        ? [{ ...mention, type: 'app_mention' }]
        : []),
      ...(receivesMessages(world, state, channel) ? [event] : []),
    ];
    if ((options.firstEvent ?? world.settings.firstEvent) === 'message') events.reverse();
    return { message, deliveries: await sendEvents(events) };
  }

  function threadOf(channel: ChannelState, thread: MessageOptions['thread']): string | null {
    if (thread === undefined) return null;
    const ts = typeof thread === 'string' ? thread : (thread.threadTs ?? thread.ts);
    const root = world.messages.get(messageKey(channel.id, ts));
    if (!root || root.isDeleted || root.ephemeralTo !== null)
      throw new FakeSlackError(`Cannot reply to ${ts}: there is no such message in ${channel.name}.`);
    return ts;
  }

  const textOf = (text: string, { mentions = [], isRaw = false }: MessageOptions): string =>
    [...mentions.map(({ id }) => `<@${id}>`), isRaw ? text : escapeText(text)].filter(Boolean).join(' ');

  async function openTab(tab: 'home' | 'messages'): Promise<MessageResult> {
    if (!world.settings.events.includes('app_home_opened') || state.botToken === null)
      return { message: null, deliveries: [] };
    const event = {
      type: 'app_home_opened',
      user: person.id,
      channel: imOf(world, state, person.id).id,
      tab,
      event_ts: world.ids.ts(),
    };
    return { message: null, deliveries: await sendEvents([event]) };
  }

  return {
    mention: async (channel, text, options = {}) =>
      post(channelOf(channel), `${botMention} ${textOf(text, options)}`.trimEnd(), options),
    say: async (channel, text, options = {}) => post(channelOf(channel), textOf(text, options), options),
    edit: async (given, text, { addsMention = false } = {}) => {
      const { channel, message } = ownMessage(given);
      const previous = messageJson(world, state, message);
      const isMentioned = addsMention || message.text.startsWith(botMention);
      const escaped = isMentioned ? `${botMention} ${escapeText(text)}` : escapeText(text);
      Object.assign(message, { text: escaped, blocks: [richText(escaped)], isEdited: true });
      world.changed();
      const mentions = escaped.includes(botMention) && receivesMentions(world, state, channel);
      const { channel_type: _, ...mention } = messageEvent(world, state, { channel, message });
      const events = [
        ...(mentions ? [{ ...mention, type: 'app_mention' }] : []),
        ...(receivesMessages(world, state, channel)
          ? [changeEvent(world, state, { channel, message, previous, kind: 'message_changed' })]
          : []),
      ];
      return { message, deliveries: await sendEvents(events) };
    },
    deleteMessage: async (given) => {
      const { channel, message } = ownMessage(given);
      const previous = messageJson(world, state, message);
      message.isDeleted = true;
      world.changed();
      const events = receivesMessages(world, state, channel)
        ? [changeEvent(world, state, { channel, message, previous, kind: 'message_deleted' })]
        : [];
      return { message, deliveries: await sendEvents(events) };
    },
    openHome: () => openTab('home'),
    openMessagesTab: () => openTab('messages'),
  };
}

/** The rich_text block that Slack's composer makes of a typed text, with mentions as elements of their own. */
const richText = (text: string): Json => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: text
        .split(/(<@U\w+>)/)
        .filter(Boolean)
        .map((piece) =>
          /^<@U\w+>$/.test(piece)
            ? { type: 'user', user_id: piece.slice(2, -1) }
            : { type: 'text', text: piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') },
        ),
    },
  ],
});
