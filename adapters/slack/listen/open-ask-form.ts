import { completeValue } from '../../../src/chat/commands/completions.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import { askForm } from '../render/render-view.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { SLACK_LIMITS } from '../render/text/slack-limits.ts';
import { openView } from '../send/open-view.ts';
import { isDirect, type SlackBot, type SlackPlace } from '../slack-bot.ts';
import { writeMetadata } from './actions/view-metadata.ts';
import { sendReply } from './answer-message.ts';

/** What a form is opened with. */
export interface AskFormFrom {
  readonly triggerId: string;
  readonly question?: string;
  /** True where the answer is for the person alone, without a choice. */
  readonly isPrivate?: boolean;
}

/** Opens the form for a question, with the text of a message in it where there is one. */
export async function openAskForm(
  bot: SlackBot,
  place: SlackPlace,
  { triggerId, question = '', isPrivate = false }: AskFormFrom,
): Promise<void> {
  const language = detectLanguage(question);
  const providers = completeValue(bot.responder.completions().provider, '', language, SLACK_LIMITS.options.most);
  const metadata = writeMetadata(place, { language, isPrivate });
  // Alone with the bot there is nobody else to see it.
  const form = askForm({ language, providers, question, metadata, hasChoice: !isPrivate && !isDirect(place.channel) });
  try {
    await openView({ place, triggerId, modal: null }, form);
  } catch (error) {
    bot.log.info(`Cannot open a form in Slack: ${error instanceof Error ? error.message : error}.`);
    await sendReply(bot, place, noticeReply(triggerId, language, slackNotices[language].formTooLate));
  }
}
