import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { withLine } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { withPrefix } from '../../render/with-prefix.ts';
import { postToResponseUrl } from '../../send/post-to-response-url.ts';
import { sendMessages } from '../../send/send-messages.ts';
import type { SlackBot } from '../../slack-bot.ts';
import { sendReply } from '../answer-message.ts';
import type { ParsedAction } from './parse-action.ts';

/** Shows a private answer to everybody in the channel, and takes the private copy away. */
export async function handleShare(bot: SlackBot, { place, name }: ParsedAction, reply: string): Promise<void> {
  const shared = bot.responder.share(reply);
  if (!shared) return sendReply(bot, place, noticeReply(reply, 'en', slackNotices.en.gone));
  const words = slackNotices[shared.language];
  const messages = renderReply(withPrefix(shared, bot.settings.prefix));
  const isShared = await sendMessages(bot, place, {
    messages: name ? withLine(messages, words.sharedBy(name)) : messages,
    audience: 'channel',
  });
  if (!isShared) return sendReply(bot, place, noticeReply(reply, shared.language, words.notShared));
  // The private copy would invite to share it again. Slack may refuse: then it stays.
  if (place.responseUrl) await postToResponseUrl(place.responseUrl, { delete_original: true }).catch(() => undefined);
}
