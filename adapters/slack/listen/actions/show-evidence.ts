import type { ChatPart, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { fitsView, noticeView } from '../../render/render-view.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { openView } from '../../send/open-view.ts';
import { placed, type SlackBot } from '../../slack-bot.ts';
import { sendReply } from '../answer-message.ts';
import type { ParsedAction } from './parse-action.ts';
import { sourcesOfBlocks } from './read-sources.ts';

/** Shows the quotes of an answer as text for a ticket: from memory, or from the sources that its buttons name. */
export async function handleEvidence(bot: SlackBot, pressed: ParsedAction, reply: string): Promise<void> {
  const text = bot.responder.evidence(reply);
  const parts: readonly ChatPart[] = text ? [{ kind: 'export', text }] : await partsOfSources(bot, pressed);
  const language = bot.responder.share(reply)?.language ?? 'en';
  if (parts.length === 0)
    return sendReply(bot, pressed.place, noticeReply(reply, language, slackNotices[language].gone));
  const told: ChatReply = { ...noticeReply(reply, language, ''), kind: 'command', parts };
  // A modal holds less than several messages do, and evidence is not to be cut.
  if (!fitsView(told)) return sendReply(bot, pressed.place, told);
  await openView(pressed, noticeView(told)).catch(() => sendReply(bot, pressed.place, told));
}

async function partsOfSources(bot: SlackBot, { place, id, blocks, isEphemeral }: ParsedAction): Promise<ChatPart[]> {
  const parts: ChatPart[] = [];
  for (const source of sourcesOfBlocks(blocks)) {
    const reply = await bot.responder.respond({
      ...placed(place, isEphemeral),
      id: `${id} ${source}`,
      text: `/source ${source} show:evidence`,
      mentionsBot: false,
      isCommand: true,
    });
    parts.push(...(reply?.parts.filter(({ kind }) => kind === 'export') ?? []));
  }
  return parts;
}
