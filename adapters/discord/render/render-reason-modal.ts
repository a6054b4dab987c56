import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Language } from '../../../src/text/language.ts';
import { replyCustomId } from './custom-ids.ts';
import { discordWords } from './discord-words.ts';

/** Custom id of the text input: `interaction.fields.getTextInputValue(REASON_INPUT)`. */
export const REASON_INPUT = 'reason';
/** Characters: enough for a sentence or two; nobody reads more. */
const MAX_REASON_LENGTH = 500;

/**
 * The modal that asks why a reply was not helpful. The text may stay empty.
 * @param reply id of the reply, which the custom id of the modal contains
 */
export function renderReasonModal(reply: string, language: Language): ModalBuilder {
  const words = discordWords[language];
  const input = new TextInputBuilder()
    .setCustomId(REASON_INPUT)
    .setStyle(TextInputStyle.Paragraph)
    .setRequired(false)
    .setMaxLength(MAX_REASON_LENGTH)
    .setPlaceholder(words.reasonExample);
  const label = new LabelBuilder()
    .setLabel(words.reasonLabel)
    .setDescription(words.reasonHint)
    .setTextInputComponent(input);
  return new ModalBuilder()
    .setCustomId(replyCustomId('why', reply) ?? 'v1:why:?')
    .setTitle(words.reasonTitle)
    .addLabelComponents(label);
}
