import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Language } from '../../../src/text/language.ts';
import { describeError, isGone } from '../connect/requests/discord-errors.ts';
import { LostAnswerError } from '../connect/requests/lost-answer-error.ts';
import { type RenderedReply, renderNotice } from '../render/render-notice.ts';
import { fitFollowUps, type MessageWithFile } from './fit-follow-ups.ts';
import { retryDelivery } from './retry-delivery.ts';
import type { SendContext } from './send-context.ts';
import { apologyFor } from './wait-for-answer.ts';

/** An interaction whose first answer may be a deferral. */
export type Deferrable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** How a deferral ends. */
export interface DeferralEnd {
  /** The answer; null if there is nothing to say. */
  readonly answer: RenderedReply | null;
  readonly isEphemeral: boolean;
  readonly isGuest: boolean;
  /** The language of an apology. */
  readonly language: Language;
}

/** Replaces "is thinking" by the answer and its follow-ups, or by an apology, or by nothing. Never rejects. */
export async function completeDeferral(send: SendContext, interaction: Deferrable, end: DeferralEnd): Promise<void> {
  const messages = end.answer ? fitFollowUps(end.answer, end.isGuest) : [];
  // A deferral that everybody sees cannot become private: it is taken away, and the refusal follows.
  const isMoved = end.answer?.reply.isRefusal === true && !end.isEphemeral;
  const first = isMoved ? undefined : messages[0];
  const others = isMoved ? messages : messages.slice(1);
  try {
    const { deliveryPauseMs } = send.limits;
    if (first) await retryDelivery(deliveryPauseMs, () => interaction.editReply(first));
    else await retryDelivery(deliveryPauseMs, () => interaction.deleteReply());
  } catch (error) {
    if (isGone(error)) send.log.debug(`Nobody waits for an answer any more: ${describeError(error)}.`);
    else await apologise(send, interaction, { error, language: end.language });
    return;
  }
  await sendFollowUps(send, interaction, { messages: others, isEphemeral: end.isEphemeral || isMoved });
}

async function apologise(
  { log }: SendContext,
  interaction: Deferrable,
  { error, language }: { readonly error: unknown; readonly language: Language },
): Promise<void> {
  log.error(`Cannot deliver an answer in Discord: ${describeError(error)}.`);
  const [sentence] = renderNotice(apologyFor(error), language).messages;
  try {
    if (sentence) await interaction.editReply(sentence);
  } catch (secondError) {
    log.error(`Cannot end a deferral in Discord: ${describeError(secondError)}.`);
  }
}

/** Sends the other messages of a long reply. */
async function sendFollowUps(
  { limits, log }: SendContext,
  interaction: Deferrable,
  { messages, isEphemeral }: { readonly messages: readonly MessageWithFile[]; readonly isEphemeral: boolean },
): Promise<void> {
  for (const message of messages) {
    const flags = isEphemeral ? ([message.flags, MessageFlags.Ephemeral] as const) : message.flags;
    try {
      await retryDelivery(limits.deliveryPauseMs, () => interaction.followUp({ ...message, flags }));
    } catch (error) {
      // If only the answer was lost, the message may be there: follow-ups have no nonce, and a duplicate would be worse.
      const isLost = error instanceof LostAnswerError;
      const consequence = isLost ? 'It may be there, and is not sent again' : 'The reply lacks its end';
      log.warn(`Cannot deliver the whole of an answer in Discord: ${describeError(error)}. ${consequence}.`);
      if (!isLost) return;
    }
  }
}
