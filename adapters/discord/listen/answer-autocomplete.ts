import type { AutocompleteInteraction } from 'discord.js';
import { completeOption } from '../commands/complete-option.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { DiscordBot } from './discord-bot.ts';
import { interactionLanguage } from './read-interaction.ts';

/** Completes what somebody is typing into an option, from memory. Too late is no harm: the next letter asks again. */
export async function answerAutocomplete(bot: DiscordBot, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const focused = { command: interaction.commandName, option: name, typed: String(value) };
  const language = interactionLanguage(interaction) ?? 'en';
  try {
    await interaction.respond(completeOption(focused, bot.responder.completions(), language));
  } catch (error) {
    bot.log.debug(`Cannot complete an option: ${describeError(error)}.`);
  }
}
