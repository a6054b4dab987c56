import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import { messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { sendReply } from '../send/send-reply.ts';

/** Says, once for each message, that a voice message, a picture or another file alone cannot be read. */
export async function tellWordless(
  bot: SlackBot,
  place: SlackPlace,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const { workspace } = messageOrigin(place);
  const language = detectLanguage(text);
  await bot.responder.deliver({ id, ...(workspace !== undefined && { workspace }) }, () =>
    sendReply(bot, place, noticeReply(id, language, slackNotices[language].wordless)),
  );
}
