import { completeValue } from '../../../src/chat/commands/completions.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import { isDirect, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { askForm } from '../render/render-view.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { SLACK_LIMITS } from '../render/text/slack-limits.ts';
import { describeSlackError } from '../send/describe-slack-error.ts';
import { openView } from '../send/open-view.ts';
import { sendReply } from '../send/send-reply.ts';
import { writeMetadata } from './actions/view-metadata.ts';

/** How a form is opened. */
export interface OpenAskFormOptions {
  readonly triggerId: string;
  /** Fills the question field, for example with the message that is asked about. */
  readonly question?: string;
  /** True when only the person may see the answer, and the form offers no choice. */
  readonly isPrivate?: boolean;
}

/** Opens the form for a question; says so when Slack does not open it in time. */
export async function openAskForm(
  bot: SlackBot,
  place: SlackPlace,
  { triggerId, question = '', isPrivate = false }: OpenAskFormOptions,
): Promise<void> {
  const language = detectLanguage(question);
  const providers = completeValue(bot.responder.completions().provider, '', language, SLACK_LIMITS.options.max);
  const metadata = writeMetadata(place, { language, isPrivate });
  // In a direct message nobody else can see the answer, so there is nothing to choose.
  const form = askForm({ language, providers, question, metadata, hasChoice: !isPrivate && !isDirect(place.channel) });
  try {
    await openView({ client: place.client, triggerId, modalId: null }, form);
  } catch (error) {
    bot.log.info(`Cannot open a form in Slack: ${describeSlackError(error)}.`);
    await sendReply(bot, place, noticeReply(triggerId, language, slackNotices[language].formTooLate));
  }
}
