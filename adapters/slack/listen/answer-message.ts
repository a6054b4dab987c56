import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { withShareValue } from '../render/share-value.ts';
import { sendReply } from '../send/send-reply.ts';
import { showStatus } from '../send/show-status.ts';

/** Answers a message where it was written, or not at all when the engine has no reply. Never rejects. */
export async function answerMessage(bot: SlackBot, place: SlackPlace, message: ChatMessage): Promise<void> {
  const status = place.thread && place.channel ? showStatus(place) : null;
  try {
    const reply = await bot.responder.respond(message);
    if (!reply) return;
    const send = () =>
      sendReply(
        bot,
        { ...place, ...(status && { beforePost: status.end }) },
        withShareValue(reply, { text: message.text, options: message.options }),
      );
    await (message.reference ? bot.responder.deliver(message, send) : send());
  } finally {
    await status?.clear();
  }
}
