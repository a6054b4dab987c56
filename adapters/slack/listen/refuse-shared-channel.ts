import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { sendReply } from '../send/send-reply.ts';

/** Tells the person alone why the bot does not answer in a channel that is shared with another organisation. */
export async function refuseSharedChannel(
  bot: SlackBot,
  place: SlackPlace,
  { ts, text }: { readonly ts: string; readonly text: string },
): Promise<void> {
  const language = detectLanguage(text);
  const reply = noticeReply(`connect ${ts}`, language, slackNotices[language].sharedChannel);
  await sendReply(bot, place, { ...reply, isPrivate: true });
}
