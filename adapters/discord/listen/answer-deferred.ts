import { MessageFlags } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import { deferralId, toReference } from '../recover/places.ts';
import { type RenderedReply, renderNotice } from '../render/render-notice.ts';
import { completeDeferral, type Deferrable } from '../send/complete-deferral.ts';
import { apologyFor, NoAnswerError, waitForAnswer } from '../send/wait-for-answer.ts';
import type { DiscordBot } from './discord-bot.ts';
import type { InteractionContext } from './read-interaction.ts';

/** How an interaction is answered. */
export interface DeferredAnswer {
  readonly context: InteractionContext;
  /** Fixed by the deferral: Discord does not allow a change afterwards. */
  readonly isEphemeral: boolean;
  /** Makes the answer; null if there is nothing to say. */
  readonly job: () => Promise<RenderedReply | null>;
}

/**
 * Acknowledges an interaction at once ("is thinking"), answers it, and ends the deferral whatever happens: with the answer,
 * or with a sentence that there is none. Never rejects.
 */
export async function answerDeferred(bot: DiscordBot, interaction: Deferrable, answer: DeferredAnswer): Promise<void> {
  const { context, isEphemeral } = answer;
  const { id, applicationId: application, token } = interaction;
  const noted = { id: deferralId(id), person: context.place.public.person };
  const place = { kind: 'deferral', application, interaction: id, token, language: context.ownLanguage } as const;
  // Before the acknowledgement: a process that ends within it would leave "is thinking" with nobody knowing.
  await bot.responder.note({ ...noted, reference: toReference(place) });
  try {
    await interaction.deferReply(isEphemeral ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    // Too late, or delivered twice, or Discord is down: nothing was deferred, so nobody sees "is thinking".
    bot.log.debug(`Cannot acknowledge an interaction: ${describeError(error)}.`);
    await bot.responder.deliver(noted, async () => {});
    return;
  }
  const end = {
    answer: await answerOrApology(bot, answer),
    isEphemeral,
    isGuest: context.isGuest,
    language: context.ownLanguage,
  };
  await bot.responder.deliver(noted, () => completeDeferral(bot, interaction, end));
}

async function answerOrApology(bot: DiscordBot, { context, job }: DeferredAnswer): Promise<RenderedReply | null> {
  try {
    return await waitForAnswer(bot, job);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) bot.log.error(`Cannot answer in Discord: ${describeError(error)}.`);
    return renderNotice(apologyFor(error), context.ownLanguage);
  }
}
