import type { LRUCache } from 'lru-cache';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { messageOrigin, type SlackBot } from '../../bot/slack-bot.ts';
import { prefixCommands } from '../../render/command-names.ts';
import { prependLine } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { readShareValue, type ShareValue, sourcesOf } from '../../render/share-value.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { postToResponseUrl } from '../../send/post-to-response-url.ts';
import { sendMessages } from '../../send/send-messages.ts';
import { sendReply } from '../../send/send-reply.ts';
import type { ParsedAction } from './parse-action.ts';

/** Ids of replies that were shared, or are being shared. */
export type SharedReplies = LRUCache<string, true>;

/** Posts a private answer for the whole channel, once, and deletes the private copy. */
export async function shareReply(
  bot: SlackBot,
  action: ParsedAction,
  { value, done }: { readonly value: string; readonly done: SharedReplies },
): Promise<void> {
  const { place, userName } = action;
  const given = readShareValue(value);
  const key = `${place.team} ${given.reply}`;
  // A second click while the first is on its way: the answer appears anyway.
  if (done.has(key)) return;
  done.set(key, true);
  const shared = bot.responder.share(given.reply) ?? (await makeAgain(bot, action, given));
  if (!shared) {
    done.delete(key);
    return sendReply(bot, place, noticeReply(given.reply, 'en', slackNotices.en.gone));
  }
  const { language } = shared;
  const words = slackNotices[language];
  const messages = renderReply(prefixCommands(shared, bot.settings.prefix));
  const sent = await sendMessages(bot, place, {
    messages: userName ? prependLine(messages, words.sharedBy(userName)) : messages,
    audience: 'channel',
    language,
  });
  if (sent !== 'sent') done.delete(key);
  if (sent === 'failed') return sendReply(bot, place, noticeReply(given.reply, language, words.notShared));
  // Deleted because its button would share the answer a second time. If Slack refuses, it stays.
  if (sent === 'sent' && place.responseUrl)
    await postToResponseUrl(place.responseUrl, { delete_original: true }).catch(() => undefined);
}

/** Makes an answer again that is no longer in memory; null where it would not be the same. */
async function makeAgain(
  { responder }: SlackBot,
  { place, id }: ParsedAction,
  { again }: ShareValue,
): Promise<ChatReply | null> {
  if (!again) return null;
  const { text, options, sources } = again;
  const reply = await responder.respond({
    ...messageOrigin(place, true),
    id: `${id} again`,
    text,
    options: { ...options, private: 'true' },
    mentionsBot: false,
    isCommand: true,
  });
  const isSame = reply !== null && sourcesOf(reply).join(' ') === sources.join(' ');
  return isSame ? responder.share(reply.id) : null;
}
