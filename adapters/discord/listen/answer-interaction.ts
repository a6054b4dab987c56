import { type Interaction, MessageFlags } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import { readCustomId } from '../render/custom-ids.ts';
import { drawSentence } from '../render/render-notice.ts';
import { answerAutocomplete } from './answer-autocomplete.ts';
import { answerButton } from './answer-button.ts';
import { answerCommand, askAboutMessage } from './answer-command.ts';
import { answerDeferred } from './answer-deferred.ts';
import { giveReason } from './answer-vote.ts';
import type { DiscordBot } from './discord-bot.ts';
import { interactionLanguage } from './read-interaction.ts';

/** Answers a command, a button, a modal, or what is being typed into an option. Never rejects. */
export async function answerInteraction(bot: DiscordBot, interaction: Interaction): Promise<void> {
  if (bot.isStopping()) return sendAway(bot, interaction);
  if (interaction.isAutocomplete()) return answerAutocomplete(bot, interaction);
  if (interaction.isChatInputCommand()) return answerCommand(bot, interaction);
  if (interaction.isMessageContextMenuCommand()) return askAboutMessage(bot, interaction);
  if (interaction.isButton()) return answerButton(bot, interaction);
  if (!interaction.isModalSubmit()) return;
  const id = readCustomId(interaction.customId);
  if (id?.kind === 'why') return giveReason(bot, interaction, id.reply);
  return answerDeferred(bot, interaction, {
    isEphemeral: true,
    job: async () => drawSentence('tooOld', interactionLanguage(interaction) ?? 'en'),
  });
}

/** Tells whoever comes while the bot is being stopped to come again. */
async function sendAway(bot: DiscordBot, interaction: Interaction): Promise<void> {
  if (!interaction.isRepliable()) return;
  const [message] = drawSentence('restarting', interactionLanguage(interaction) ?? 'en').messages;
  if (!message) return;
  try {
    await interaction.reply({ ...message, flags: [message.flags, MessageFlags.Ephemeral] });
  } catch (error) {
    bot.log.debug(`Cannot send somebody away: ${describeError(error)}.`);
  }
}
