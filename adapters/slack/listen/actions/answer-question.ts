import { withQuestion } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { withPrefix } from '../../render/with-prefix.ts';
import { sendMessages } from '../../send/send-messages.ts';
import { placed, type SlackBot, type SlackPlace } from '../../slack-bot.ts';
import type { ParsedAction } from './parse-action.ts';

/** A question that was not typed as a message. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  readonly provider?: string | undefined;
  readonly isPrivate: boolean;
}

/** Answers a question of a button or a form, with the question above the answer. */
export async function answerQuestion(
  bot: SlackBot,
  place: SlackPlace,
  { id, question, provider, isPrivate }: AskedQuestion,
): Promise<void> {
  const reply = await bot.responder.respond({
    ...placed(place, isPrivate),
    id,
    text: '/ask',
    options: { question, ...(provider && { provider }), ...(isPrivate && { private: 'true' }) },
    mentionsBot: false,
    isCommand: true,
  });
  if (!reply) return;
  const messages = withQuestion(renderReply(withPrefix(reply, bot.settings.prefix)), question, reply.language);
  await sendMessages(bot, place, { messages, audience: reply.isPrivate ? 'person' : 'all' });
}

/** Asks what a button offers, for the same eyes that the button was for. */
export const handleAsk = (bot: SlackBot, { place, id, isEphemeral }: ParsedAction, question: string): Promise<void> =>
  answerQuestion(bot, place, { id, question, isPrivate: isEphemeral });
