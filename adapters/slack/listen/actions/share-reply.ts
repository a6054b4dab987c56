import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import type { SlackBot } from '../../bot/slack-bot.ts';
import { prefixCommands } from '../../render/command-names.ts';
import { prependLine } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { postToResponseUrl } from '../../send/post-to-response-url.ts';
import { sendMessages } from '../../send/send-messages.ts';
import { sendReply } from '../../send/send-reply.ts';
import type { ParsedAction } from './parse-action.ts';

/** Posts a private answer for the whole channel, and deletes the private copy. */
export async function shareReply(bot: SlackBot, { place, userName }: ParsedAction, reply: string): Promise<void> {
  const shared = bot.responder.share(reply);
  if (!shared) return sendReply(bot, place, noticeReply(reply, 'en', slackNotices.en.gone));
  const words = slackNotices[shared.language];
  const messages = renderReply(prefixCommands(shared, bot.settings.prefix));
  const isShared = await sendMessages(bot, place, {
    messages: userName ? prependLine(messages, words.sharedBy(userName)) : messages,
    audience: 'channel',
  });
  if (!isShared) return sendReply(bot, place, noticeReply(reply, shared.language, words.notShared));
  // Deleted because its button would share the answer a second time. If Slack refuses, it stays.
  if (place.responseUrl) await postToResponseUrl(place.responseUrl, { delete_original: true }).catch(() => undefined);
}
