import { type Message, MessageType } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { messagePlace } from './conversation-place.ts';
import type { DiscordBot } from './discord-bot.ts';
import { stripSyntax } from './strip-syntax.ts';

/**
 * A message as the responder takes it; null for what is not for the bot: system messages, those of bots and webhooks, and
 * those in servers that neither mention it nor may be read without.
 * @param thread id of the thread that the answer would begin; null where it is answered in place
 */
export function toChatMessage(
  bot: DiscordBot,
  message: Message<true> | Message,
  thread: string | null,
): ChatMessage | null {
  const { author, channel, content, mentions, type, webhookId, client } = message;
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  if (!isWritten || author.bot || webhookId !== null) return null;
  const itself = client.user?.id ?? '';
  const mentionsBot = isMentioned(message, itself);
  const isDirect = !message.inGuild();
  const text = stripSyntax(content);
  if (!isDirect && !mentionsBot && !(bot.followsThreads() && channel.isThread() && text)) return null;
  return {
    ...messagePlace(message, thread),
    id: `discord ${message.id}`,
    text,
    mentionsBot,
    mentionsOthers:
      mentions.everyone ||
      mentions.roles.size > 0 ||
      mentions.users.some(({ id }) => id !== itself && id !== author.id),
  };
}

/**
 * True where the message names the bot, or replies to it. `@everyone` and roles do not count: they mean the people. A reply
 * whose author has switched the ping off counts only where Discord lets the bot read it.
 */
const isMentioned = ({ mentions, content }: Message, itself: string): boolean =>
  mentions.users.has(itself) || (mentions.repliedUser?.id === itself && content !== '');
