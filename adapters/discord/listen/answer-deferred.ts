import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { describeError, isGone } from '../connect/requests/discord-errors.ts';
import { LostAnswerError } from '../connect/requests/lost-answer-error.ts';
import { type Drawn, drawApology } from '../render/render-notice.ts';
import { fitFollowUps, type Sent } from '../send/fit-follow-ups.ts';
import { retryDelivery } from '../send/retry-delivery.ts';
import { NoAnswerError, waitForAnswer } from '../send/wait-for-answer.ts';
import type { DiscordBot } from './discord-bot.ts';
import { interactionLanguage } from './read-interaction.ts';

/** What can be answered with a deferral first. */
export type Deferrable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** How an interaction is answered. */
export interface DeferredAnswer {
  /** Decided with the deferral, for good. */
  readonly isEphemeral: boolean;
  /** Makes the answer; null where there is nothing to say. */
  readonly job: () => Promise<Drawn | null>;
}

/**
 * Acknowledges an interaction at once, answers it, and ends the deferral whatever happens: with the answer, or with a
 * sentence that there is none. Never rejects.
 */
export async function answerDeferred(bot: DiscordBot, interaction: Deferrable, answer: DeferredAnswer): Promise<void> {
  const { isEphemeral, job } = answer;
  try {
    await bot.acknowledgements.run(() => interaction.deferReply(isEphemeral ? { flags: MessageFlags.Ephemeral } : {}));
  } catch (error) {
    // Too late, or delivered a second time, or Discord is out of order: nothing was deferred, so nobody reads "thinking".
    bot.log.debug(`Cannot acknowledge an interaction: ${describeError(error)}.`);
    return;
  }
  const drawn = await drawnInTime(bot, interaction, job);
  const [first, ...others] = drawn ? fitFollowUps(interaction, drawn) : [];
  if (await endDeferral(bot, interaction, first)) await follow(bot, interaction, others, isEphemeral);
}

async function drawnInTime(
  bot: DiscordBot,
  interaction: Deferrable,
  job: DeferredAnswer['job'],
): Promise<Drawn | null> {
  try {
    return await waitForAnswer(bot, job);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) bot.log.error(`Cannot answer in Discord: ${describeError(error)}.`);
    return drawApology(error, interactionLanguage(interaction) ?? 'en');
  }
}

/** Puts the first message in the place of the deferral, or takes it away where there is none. False: there is nothing to follow. */
async function endDeferral(bot: DiscordBot, interaction: Deferrable, first: Sent | undefined): Promise<boolean> {
  const { deliveryPauseMs } = bot.limits;
  try {
    if (first) await retryDelivery(deliveryPauseMs, () => interaction.editReply(first));
    else await retryDelivery(deliveryPauseMs, () => interaction.deleteReply());
    return first !== undefined;
  } catch (error) {
    if (isGone(error)) bot.log.debug(`Nobody waits for an answer any more: ${describeError(error)}.`);
    else await apologise(bot, interaction, error);
    return false;
  }
}

async function apologise(bot: DiscordBot, interaction: Deferrable, error: unknown): Promise<void> {
  bot.log.error(`Cannot deliver an answer in Discord: ${describeError(error)}.`);
  const [sentence] = drawApology(error, interactionLanguage(interaction) ?? 'en').messages;
  try {
    if (sentence) await interaction.editReply(sentence);
  } catch (again) {
    bot.log.error(`Cannot end a deferral in Discord: ${describeError(again)}.`);
  }
}

/** The other messages of a long reply. */
async function follow(
  bot: DiscordBot,
  interaction: Deferrable,
  others: readonly Sent[],
  isEphemeral: boolean,
): Promise<void> {
  for (const message of others) {
    const flags = isEphemeral ? ([message.flags, MessageFlags.Ephemeral] as const) : message.flags;
    try {
      await retryDelivery(bot.limits.deliveryPauseMs, () => interaction.followUp({ ...message, flags }));
    } catch (error) {
      // A message whose answer was lost may be there; follow-ups have no nonce, and a second one would be worse.
      const cure =
        error instanceof LostAnswerError ? 'It may be there, and is not sent again' : 'The reply lacks its end';
      bot.log.warn(`Cannot deliver the whole of an answer in Discord: ${describeError(error)}. ${cure}.`);
      if (!(error instanceof LostAnswerError)) return;
    }
  }
}
