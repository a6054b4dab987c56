import { type ButtonInteraction, ComponentType } from 'discord.js';
import type { Language } from '../../../src/text/language.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { LostAnswerError } from '../connect/requests/lost-answer-error.ts';
import { toMessage } from '../render/discord-message.ts';
import { noticeWords } from '../render/notice-words.ts';
import { type RenderedReply, renderNotice } from '../render/render-notice.ts';
import { retryDelivery } from '../send/retry-delivery.ts';
import type { DiscordBot } from './discord-bot.ts';

/** What a person is called in on. */
export interface HumanRequest {
  readonly reply: string;
  /** Id of the message to link to; null for the question of the message with the button. */
  readonly question: string | null;
  readonly language: Language;
}

/** Pings those whom the operator has named, where the question was asked: once for each question, and nobody else. */
export async function askHuman(
  bot: DiscordBot,
  interaction: ButtonInteraction,
  request: HumanRequest,
): Promise<RenderedReply> {
  const { reply, language } = request;
  if (bot.humans.length === 0) return renderNotice('tooOld', language);
  if (!(await bot.responder.takeHandover(reply))) return renderNotice('humanAskedBefore', language);
  if (await ping(bot, interaction, request)) return renderNotice('humanAsked', language);
  await bot.responder.releaseHandover(reply);
  return renderNotice('humanNotAsked', language);
}

/** Posts the mentions; false where they certainly are not there. */
async function ping(
  { humans, limits, log, forbidden }: DiscordBot,
  interaction: ButtonInteraction,
  { question, language }: HumanRequest,
): Promise<boolean> {
  const { channel, channelId, id } = interaction;
  const mentions = humans.map((human) => `<@${human.id}>`).join(' ');
  const content = `${mentions} ${noticeWords[language].needsHuman(linkTo(interaction, question))}`;
  const roles = humans.flatMap((human) => (human.id.startsWith('&') ? [human.id.slice(1)] : []));
  const users = humans.flatMap((human) => (human.id.startsWith('&') ? [] : [human.id]));
  const message = {
    ...toMessage([{ type: ComponentType.TextDisplay, content }], null),
    allowedMentions: { parse: [], users, roles, repliedUser: false },
    nonce: id,
    enforceNonce: true,
  };
  if (!channel?.isSendable()) {
    forbidden.warn(channelId);
    return false;
  }
  try {
    await retryDelivery<unknown>(limits.deliveryPauseMs, () => channel.send(message));
    return true;
  } catch (error) {
    log.warn(`Cannot ask a human in the Discord channel ${channelId}: ${describeError(error)}.`);
    return error instanceof LostAnswerError;
  }
}

/**
 * The address of the question: the message that the answer replies to, or that has started its thread, or, of a command, the
 * answer, which repeats it.
 */
function linkTo({ guildId, channelId, channel, message }: ButtonInteraction, question: string | null): string {
  const address = (place: string, id: string) => `https://discord.com/channels/${guildId ?? '@me'}/${place}/${id}`;
  const replied = question ?? message.reference?.messageId;
  if (replied) return address(channelId, replied);
  const parent = channel?.isThread() && message.interactionMetadata === null ? channel.parentId : null;
  return parent ? address(parent, channelId) : address(channelId, message.id);
}
