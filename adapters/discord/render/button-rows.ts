import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { DISCORD_LIMITS } from './discord-limits.ts';
import type { Component } from './discord-message.ts';
import { cleanText, shortText } from './text/clean-text.ts';

/** Makes a button. A label is shown as it is, without Markdown; Discord refuses an empty one. */
export const renderButton = (
  customId: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: cleanText(label) ? shortText(label, DISCORD_LIMITS.buttonLabel) : '…',
  custom_id: customId,
});

/** Puts buttons into rows, each custom id once. */
export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): Component[] {
  const unique = [...new Map(buttons.map((button) => [button.custom_id, button])).values()];
  const rows: Component[] = [];
  for (let i = 0; i < unique.length; i += DISCORD_LIMITS.rowButtons)
    rows.push({ type: ComponentType.ActionRow, components: unique.slice(i, i + DISCORD_LIMITS.rowButtons) });
  return rows;
}

/** The custom ids of the buttons among these components. */
export const customIdsIn = (components: readonly Component[]): ReadonlySet<string> =>
  new Set(
    components.flatMap((component) => {
      const nested =
        'accessory' in component ? [component.accessory] : 'components' in component ? component.components : [];
      return nested.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));
    }),
  );
