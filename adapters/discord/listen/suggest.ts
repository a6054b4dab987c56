import type { AutocompleteInteraction } from 'discord.js';
import { completeOption } from '../commands/complete-option.ts';
import { errorLine } from '../connect/discord-error-code.ts';
import type { DiscordBot } from '../discord-bot.ts';
import { interactionLanguage } from './interaction-language.ts';

/** Completes what somebody is typing into an option, from memory. Too late is no harm: the next letter asks again. */
export async function suggest(bot: DiscordBot, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const focused = { command: interaction.commandName, option: name, typed: String(value) };
  const language = interactionLanguage(interaction) ?? 'en';
  try {
    await interaction.respond(completeOption(focused, bot.responder.completions(), language));
  } catch (error) {
    bot.log.debug(`Cannot complete an option: ${errorLine(error)}.`);
  }
}
