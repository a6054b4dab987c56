import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Vote } from '../../../src/chat/memory/recent-replies.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { toRendered } from '../render/render-notice.ts';
import { REASON_INPUT, renderReasonModal } from '../render/render-reason-modal.ts';
import { answerDeferred } from './answer-deferred.ts';
import type { DiscordBot } from './discord-bot.ts';
import type { InteractionContext } from './read-interaction.ts';

/** A pressed "Helpful" or "Not helpful". */
export interface PressedVote extends Pick<Vote, 'reply' | 'helpful'> {
  readonly context: InteractionContext;
}

/**
 * Counts a vote and says thank you. If the operator keeps texts, "not helpful" also asks for the reason; the vote is
 * counted at once all the same, because many people close the modal again.
 */
export async function answerVote(bot: DiscordBot, interaction: ButtonInteraction, pressed: PressedVote): Promise<void> {
  const { context, helpful, reply } = pressed;
  const question = questionToLink(bot, interaction, context);
  const vote = toVote(pressed, question !== null);
  if (helpful || !bot.keepsText) {
    const job = async () => toRendered(locateQuestion(await bot.responder.saveFeedback(vote), question));
    return answerDeferred(bot, interaction, { context, isEphemeral: true, job });
  }
  // A modal must be the first answer: no deferral may come before it.
  const [shown] = await Promise.allSettled([
    interaction.showModal(renderReasonModal(reply, context.ownLanguage)),
    bot.responder.saveFeedback(vote),
  ]);
  if (shown.status === 'rejected') bot.log.debug(`Cannot ask for a reason: ${describeError(shown.reason)}.`);
}

/** Adds the reason from the modal to a vote. */
export function answerReason(
  bot: DiscordBot,
  interaction: ModalSubmitInteraction,
  { context, reply }: Pick<PressedVote, 'context' | 'reply'>,
): Promise<void> {
  return answerDeferred(bot, interaction, {
    context,
    isEphemeral: true,
    job: async () => {
      const question = questionToLink(bot, interaction, context);
      const vote = toVote({ context, reply, helpful: false }, question !== null);
      const reason = interaction.fields.getTextInputValue(REASON_INPUT);
      return toRendered(locateQuestion(await bot.responder.saveFeedback({ ...vote, reason }), question));
    },
  });
}

/** The message to link to when a person is called in on an answer; null where nobody can be. */
function questionToLink(
  { humans }: DiscordBot,
  { message, guildId }: ButtonInteraction | ModalSubmitInteraction,
  { isGuest }: InteractionContext,
): string | null {
  const isPublic = guildId !== null && !isGuest && message?.flags.has(MessageFlags.Ephemeral) === false;
  return isPublic && humans.length > 0 ? (message?.reference?.messageId ?? message?.id ?? null) : null;
}

/** Notes in the action that calls a person where the question stands: the message with the thanks is not near it. */
const locateQuestion = (reply: ChatReply, question: string | null): ChatReply => ({
  ...reply,
  actions: reply.actions.map((action) => (action.kind === 'human' && question ? { ...action, question } : action)),
});

function toVote({ context, reply, helpful }: PressedVote, handsOver: boolean): Vote {
  const { person, workspace } = context.place.private;
  return {
    person,
    ...(workspace && { workspace }),
    reply,
    helpful,
    language: context.ownLanguage,
    ...(handsOver && { handsOver }),
  };
}
