import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { prefixCommands } from '../render/command-names.ts';
import { renderReply } from '../render/render-reply.ts';
import { sendMessages } from './send-messages.ts';

/** Sends a reply: a private one to the person alone, any other to everybody there. Never rejects. */
export async function sendReply(
  bot: Pick<SlackBot, 'settings' | 'log' | 'inOrder'>,
  place: SlackPlace,
  reply: ChatReply,
): Promise<void> {
  const messages = renderReply(prefixCommands(reply, bot.settings.prefix));
  const audience = reply.isPrivate ? 'person' : 'all';
  await sendMessages(bot, place, { messages, audience, language: reply.language });
}
