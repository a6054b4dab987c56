import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Vote } from '../../../src/chat/memory/recent-replies.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { draw } from '../render/render-notice.ts';
import { REASON_INPUT, renderReasonModal } from '../render/render-reason-modal.ts';
import { answerDeferred } from './answer-deferred.ts';
import { interactionPlace } from './conversation-place.ts';
import type { DiscordBot } from './discord-bot.ts';
import { interactionLanguage } from './read-interaction.ts';

/**
 * Counts a vote and thanks for it. Where the operator keeps what people write, "not helpful" asks for the reason too; the
 * vote counts at once all the same, as many close the modal again.
 */
export async function vote(
  bot: DiscordBot,
  interaction: ButtonInteraction,
  choice: Pick<Vote, 'reply' | 'helpful'>,
): Promise<void> {
  const given = votedBy(interaction, choice);
  if (choice.helpful || !bot.keepsText) {
    await answerDeferred(bot, interaction, {
      isEphemeral: true,
      job: async () => draw(await bot.responder.saveFeedback(given)),
    });
    return;
  }
  // A modal is the first answer or none: there is no deferral before it.
  const [shown] = await Promise.allSettled([
    interaction.showModal(renderReasonModal(choice.reply, given.language)),
    bot.responder.saveFeedback(given),
  ]);
  if (shown.status === 'rejected') bot.log.debug(`Cannot ask for a reason: ${describeError(shown.reason)}.`);
}

/** Adds the reason to a vote. */
export function giveReason(bot: DiscordBot, interaction: ModalSubmitInteraction, reply: string): Promise<void> {
  return answerDeferred(bot, interaction, {
    isEphemeral: true,
    job: async () => {
      const reason = interaction.fields.getTextInputValue(REASON_INPUT);
      return draw(await bot.responder.saveFeedback({ ...votedBy(interaction, { reply, helpful: false }), reason }));
    },
  });
}

/** A vote of whoever uses a button or a modal. */
function votedBy(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { reply, helpful }: Pick<Vote, 'reply' | 'helpful'>,
): Vote {
  const { person, workspace } = interactionPlace(interaction, true);
  return {
    person,
    ...(workspace && { workspace }),
    reply,
    helpful,
    language: interactionLanguage(interaction) ?? 'en',
  };
}
