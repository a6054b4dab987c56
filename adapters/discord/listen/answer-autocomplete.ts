import type { AutocompleteInteraction } from 'discord.js';
import { completeOption } from '../commands/complete-option.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { DiscordBot } from './discord-bot.ts';
import type { InteractionContext } from './read-interaction.ts';

/** Completes an option that is being typed, from memory. It does not matter if it is too late: the next letter asks again. */
export async function answerAutocomplete(
  bot: DiscordBot,
  interaction: AutocompleteInteraction,
  { ownLanguage }: InteractionContext,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const focused = { command: interaction.commandName, option: name, typed: String(value) };
  try {
    await interaction.respond(completeOption(focused, bot.responder.completions(), ownLanguage));
  } catch (error) {
    bot.log.debug(`Cannot complete an option: ${describeError(error)}.`);
  }
}
