import { messageOrigin, type SlackBot, type SlackPlace } from '../../bot/slack-bot.ts';
import { prefixCommands } from '../../render/command-names.ts';
import { prependQuestion } from '../../render/prepend-line.ts';
import { renderReply } from '../../render/render-reply.ts';
import { withShareValue } from '../../render/share-value.ts';
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
  const asked = { text: '/ask', options: { question, ...(provider && { provider }) } };
  const reply = await bot.responder.respond({
    ...messageOrigin(place, isPrivate),
    id,
    text: asked.text,
    options: { ...asked.options, ...(isPrivate && { private: 'true' }) },
    mentionsBot: false,
    isCommand: true,
  });
  if (!reply) return;
  const messages = renderReply(prefixCommands(withShareValue(reply, asked), bot.settings.prefix));
  await sendMessages(bot, place, {
    messages: prependQuestion(messages, question, reply.language),
    audience: reply.isPrivate ? 'person' : 'all',
    language: reply.language,
  });
}
