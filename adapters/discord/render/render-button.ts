import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cleanText, shortText } from './text/clean-text.ts';

/** A button with a custom id. Labels are no Markdown; an empty one is refused by Discord. */
export const renderButton = (
  id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: cleanText(label) ? shortText(label, DISCORD_LIMITS.buttonLabel) : '…',
  custom_id: id,
});
