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
  const messages = renderReply(locateQuestion(prefixCommands(reply, bot.settings.prefix), place));
  const audience = reply.isPrivate ? 'person' : 'all';
  await sendMessages(bot, place, { messages, audience, language: reply.language });
}

/** Notes in the action that calls a person where the question stands: an ephemeral message does not know its thread. */
function locateQuestion(reply: ChatReply, { askedTs, thread }: SlackPlace): ChatReply {
  const ts = askedTs ?? thread;
  if (!ts) return reply;
  const actions = reply.actions.map((action) => (action.kind === 'human' ? { ...action, question: ts } : action));
  return { ...reply, actions };
}
