import type { ChatPart, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { messageOrigin, type SlackBot } from '../../bot/slack-bot.ts';
import { fitsView, noticeView } from '../../render/render-view.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { openView } from '../../send/open-view.ts';
import { sendReply } from '../../send/send-reply.ts';
import type { ParsedAction } from './parse-action.ts';
import { readSources } from './read-sources.ts';

/**
 * Shows the quotes of an answer as text to copy. An answer that is no longer in memory is rebuilt from the sources that
 * its buttons name.
 */
export async function showEvidence(bot: SlackBot, action: ParsedAction, reply: string): Promise<void> {
  const { place, viewTarget } = action;
  const text = bot.responder.evidence(reply);
  const parts: readonly ChatPart[] = text ? [{ kind: 'export', text }] : await evidenceOfSources(bot, action);
  const language = bot.responder.share(reply)?.language ?? 'en';
  if (parts.length === 0) return sendReply(bot, place, noticeReply(reply, language, slackNotices[language].gone));
  const evidence: ChatReply = { ...noticeReply(reply, language, ''), kind: 'command', parts };
  // Evidence must be complete: when it does not fit into a modal, it is sent as messages.
  if (!fitsView(evidence)) return sendReply(bot, place, evidence);
  await openView(viewTarget, noticeView(evidence)).catch(() => sendReply(bot, place, evidence));
}

async function evidenceOfSources(bot: SlackBot, { place, id, blocks, isEphemeral }: ParsedAction): Promise<ChatPart[]> {
  const parts: ChatPart[] = [];
  for (const source of readSources(blocks)) {
    const reply = await bot.responder.respond({
      ...messageOrigin(place, isEphemeral),
      id: `${id} ${source}`,
      text: `/source ${source} show:evidence`,
      mentionsBot: false,
      isCommand: true,
    });
    parts.push(...(reply?.parts.filter(({ kind }) => kind === 'export') ?? []));
  }
  return parts;
}
