import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { renderReply } from '../render/render-reply.ts';
import { withPrefix } from '../render/with-prefix.ts';
import { sendMessages } from '../send/send-messages.ts';
import { withStatus } from '../send/with-status.ts';
import type { SlackBot, SlackPlace } from '../slack-bot.ts';

/** Answers a message where it was said; silent where the engine is. Never rejects. */
export async function answerMessage(bot: SlackBot, place: SlackPlace, message: ChatMessage): Promise<void> {
  const answer = async (): Promise<void> => {
    const reply = await bot.responder.respond(message);
    if (reply) await sendReply(bot, place, reply);
  };
  await (place.thread && place.channel ? withStatus(place, answer) : answer());
}

/** Sends a reply, to the person alone where it is private. */
export async function sendReply(bot: SlackBot, place: SlackPlace, reply: ChatReply): Promise<void> {
  const messages = renderReply(withPrefix(reply, bot.settings.prefix));
  await sendMessages(bot, place, { messages, audience: reply.isPrivate ? 'person' : 'all' });
}
