import type { BaseInteraction } from 'discord.js';
import { isHan, type Language } from '../../../src/text/language.ts';

/**
 * The language of whoever uses a command or a button. Chinese where their Discord is; else undefined, so that their words
 * decide, as many use Discord in English and ask in Chinese. What belongs to an answer speaks its language, which the
 * label of the button shows.
 */
export function interactionLanguage(interaction: BaseInteraction): Language | undefined {
  const label = labelOf(interaction);
  if (label !== null) return [...label].some(isHan) ? 'zh' : 'en';
  return interaction.locale.startsWith('zh') ? 'zh' : undefined;
}

/** What stands on the pressed button; null where there is none (any more). */
export function labelOf(interaction: BaseInteraction): string | null {
  if (!interaction.isButton()) return null;
  const { component } = interaction;
  return component && 'label' in component ? (component.label ?? null) : null;
}
