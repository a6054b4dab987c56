import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { isHan, type Language } from '../../../src/text/language.ts';
import { reportPlace } from '../send/report-changes.ts';
import { conversationPlace } from './conversation-place.ts';
import { stripSyntax } from './strip-syntax.ts';

/** A message to the bot: read once, when it arrives. */
export interface ReadMessage {
  /** The message in the form that the responder takes. */
  readonly chat: ChatMessage;
  /** The language of its words, for the bot's own sentences. */
  readonly language: Language;
  /** True if the person expects an answer: they mention the bot, or write to it directly. */
  readonly expectsAnswer: boolean;
  /** True if it mentions the bot's role only, and Discord hides its text therefore. */
  readonly isHidden: boolean;
}

/** How messages are read. */
export interface ReadMessageOptions {
  /** Whether messages in threads count without a mention. */
  readonly followsThreads: boolean;
  /** Whether the answer starts a thread, which then is the conversation of the message. */
  readonly startsThread: boolean;
}

/**
 * Reads a message.
 * @returns null if it is not for the bot: system messages, those of bots and webhooks, and those in servers that neither
 *   mention the bot nor may be read without a mention
 */
export function readMessage(
  message: Message,
  { followsThreads, startsThread }: ReadMessageOptions,
): ReadMessage | null {
  const { id, author, channel, channelId, content, mentions, type, webhookId } = message;
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  if (!isWritten || author.bot || webhookId !== null) return null;
  const botId = message.client.user?.id ?? '';
  const mentionsBot = isMentioned(message, botId);
  const text = stripSyntax(content);
  if (message.inGuild() && !mentionsBot && !(followsThreads && channel.isThread() && text)) return null;
  // A thread has the id of the message that starts it.
  const thread = startsThread ? id : channel.isThread() ? channelId : null;
  const guild = message.guildId;
  const parent = channel.isThread() ? channel.parentId : null;
  const chat: ChatMessage = {
    ...conversationPlace({ guild, channel: channelId, user: author.id, thread, parent, isPrivate: false }),
    id: `discord ${id}`,
    text,
    mentionsBot,
    ...(message.inGuild() && { reportPlace: reportPlace(parent ?? channelId) }),
    ...(message.inGuild() && { isAdministrator: async () => managesServer(message) }),
    mentionsOthers:
      mentions.everyone ||
      mentions.roles.some((role) => role.tags?.botId !== botId) ||
      mentions.users.some((user) => user.id !== botId && user.id !== author.id),
  };
  const language = [...content].some(isHan) ? 'zh' : 'en';
  return {
    chat,
    language,
    expectsAnswer: mentionsBot || chat.isDirect,
    isHidden: content === '' && mentionsOwnRole(mentions, botId),
  };
}

/** Whether the author manages the server; false where Discord has not sent who that is. */
const managesServer = ({ member }: Message): boolean =>
  member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;

/**
 * Whether the message names the bot or its own role, or replies to it. `@everyone` and other roles do not count: they address
 * people. Many pick the role, which has the bot's name, from Discord's list. A reply with
 * the ping switched off counts only if Discord lets the bot read it.
 */
const isMentioned = ({ mentions, content }: Message, botId: string): boolean =>
  mentions.users.has(botId) ||
  mentionsOwnRole(mentions, botId) ||
  (mentions.repliedUser?.id === botId && content !== '');

/** The role that Discord makes for the bot in each server. */
const mentionsOwnRole = ({ roles }: Message['mentions'], botId: string): boolean =>
  roles.some((role) => role.tags?.botId === botId);
