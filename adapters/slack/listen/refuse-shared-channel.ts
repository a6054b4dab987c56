import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import { slackNotices } from '../render/slack-notices.ts';
import type { SlackBot, SlackPlace } from '../slack-bot.ts';
import { sendReply } from './answer-message.ts';

/** Says to the person alone why there is no answer in a channel that another organisation shares. */
export async function refuseConnect(
  bot: SlackBot,
  place: SlackPlace,
  { ts, text }: { readonly ts: string; readonly text: string },
): Promise<void> {
  const language = detectLanguage(text);
  const reply = noticeReply(`connect ${ts}`, language, slackNotices[language].sharedChannel);
  await sendReply(bot, place, { ...reply, isPrivate: true });
}
