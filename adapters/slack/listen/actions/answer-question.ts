import { messageOrigin, type SlackBot, type SlackPlace } from '../../bot/slack-bot.ts';
import { prefixCommands } from '../../render/command-names.ts';
import { prependQuestion } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { sendMessages } from '../../send/send-messages.ts';

/** A question from a button or a form, which nobody has written as a message. */
export interface UnwrittenQuestion {
  readonly id: string;
  readonly question: string;
  readonly provider?: string | undefined;
  readonly isPrivate: boolean;
}

/** Answers a question from a button or a form, and shows the question above the answer. */
export async function answerQuestion(
  bot: SlackBot,
  place: SlackPlace,
  { id, question, provider, isPrivate }: UnwrittenQuestion,
): Promise<void> {
  const reply = await bot.responder.respond({
    ...messageOrigin(place, isPrivate),
    id,
    text: '/ask',
    options: { question, ...(provider && { provider }), ...(isPrivate && { private: 'true' }) },
    mentionsBot: false,
    isCommand: true,
  });
  if (!reply) return;
  const messages = renderReply(prefixCommands(reply, bot.settings.prefix));
  await sendMessages(bot, place, {
    messages: prependQuestion(messages, question, reply.language),
    audience: reply.isPrivate ? 'person' : 'all',
  });
}
