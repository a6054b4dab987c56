import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { humansOf } from '../../bot/humans-of.ts';
import type { SlackBot, SlackPlace } from '../../bot/slack-bot.ts';
import type { SlackAction } from '../../render/action-ids.ts';
import { type SlackNotices, slackNotices } from '../../render/slack-notices.ts';
import { callSlack, isUncertain } from '../../send/call-slack.ts';
import { sendReply } from '../../send/send-reply.ts';
import { slackErrorCode } from '../../send/slack-error-code.ts';
import type { ParsedAction } from './parse-action.ts';

type HumanAction = Extract<SlackAction, { kind: 'human' }>;

/** Pings those whom the operator has named, in the thread of a question: once for each, and nobody else. */
export async function askHuman(bot: SlackBot, { place, id }: ParsedAction, action: HumanAction): Promise<void> {
  const { reply, language } = action;
  const words = slackNotices[language];
  const say = (text: string) => sendReply(bot, place, noticeReply(id, language, text));
  const mentions = humansOf(bot.settings, place.team);
  if (mentions.length === 0 || !place.channel) return say(words.unknownButton);
  if (!(await bot.responder.takeHandover(reply))) return say(words.humanAskedBefore);
  if (await ping(bot, { ...place, channel: place.channel }, { action, mentions, words })) return say(words.humanAsked);
  await bot.responder.releaseHandover(reply);
  return say(words.humanNotAsked);
}

/** Posts the mentions; false where they certainly are not there. */
async function ping(
  bot: SlackBot,
  { client, channel, thread }: SlackPlace & { readonly channel: string },
  { action, mentions, words }: { action: HumanAction; mentions: readonly string[]; words: SlackNotices },
): Promise<boolean> {
  const question = action.question ?? thread;
  const link = question ? await linkTo(client, channel, question) : '';
  const text = `${mentions.join(' ')} ${words.needsHuman(link)}`;
  const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }];
  const threadTs = thread ?? question;
  const target = { channel, ...(threadTs && { thread_ts: threadTs }), unfurl_links: false, unfurl_media: false };
  try {
    await callSlack(() => client.chat.postMessage({ ...target, text, blocks }), { isRepeatable: false });
    return true;
  } catch (error) {
    bot.log.warn(`Cannot ask a human in Slack in ${channel}: ${slackErrorCode(error) ?? (error as Error).message}.`);
    return isUncertain(error);
  }
}

/** The address of a message; empty where Slack does not give it. */
async function linkTo(client: SlackPlace['client'], channel: string, ts: string): Promise<string> {
  try {
    const found = () => client.chat.getPermalink({ channel, message_ts: ts });
    const { permalink } = await callSlack(found, { isRepeatable: true });
    return permalink ? `<${permalink}>` : '';
  } catch {
    return ''; // the message stands in the thread of the question all the same
  }
}
