import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { sendReply } from '../send/send-reply.ts';
import { withStatus } from '../send/with-status.ts';

/** Answers a message where it was written, or not at all when the engine has no reply. Never rejects. */
export async function answerMessage(bot: SlackBot, place: SlackPlace, message: ChatMessage): Promise<void> {
  const answer = async (): Promise<void> => {
    const reply = await bot.responder.respond(message);
    if (!reply) return;
    const send = () => sendReply(bot, place, reply);
    await (message.reference ? bot.responder.deliver(message, send) : send());
  };
  await (place.thread && place.channel ? withStatus(place, answer) : answer());
}
