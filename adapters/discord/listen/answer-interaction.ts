import { type Interaction, MessageFlags } from 'discord.js';
import { describeError } from '../connect/requests/discord-errors.ts';
import { readCustomId } from '../render/custom-ids.ts';
import { renderNotice } from '../render/render-notice.ts';
import { answerAutocomplete } from './answer-autocomplete.ts';
import { answerButton } from './answer-button.ts';
import { answerCommand, answerMessageCommand } from './answer-command.ts';
import { answerDeferred } from './answer-deferred.ts';
import { answerReason } from './answer-vote.ts';
import type { DiscordBot } from './discord-bot.ts';
import { type InteractionContext, readInteraction } from './read-interaction.ts';

/** Answers a command, a button, a modal, or an option that is being typed. Never rejects. */
export async function answerInteraction(bot: DiscordBot, interaction: Interaction): Promise<void> {
  const context = readInteraction(interaction);
  if (bot.isStopping()) return sayRestarting(bot, interaction, context);
  if (interaction.isAutocomplete()) return answerAutocomplete(bot, interaction, context);
  if (interaction.isChatInputCommand()) return answerCommand(bot, interaction, context);
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(bot, interaction, context);
  if (interaction.isButton()) return answerButton(bot, interaction, context);
  if (!interaction.isModalSubmit()) return;
  const id = readCustomId(interaction.customId);
  if (id?.kind === 'why') return answerReason(bot, interaction, { context, reply: id.reply });
  return answerDeferred(bot, interaction, {
    context,
    isEphemeral: true,
    job: async () => renderNotice('tooOld', context.ownLanguage),
  });
}

/** Tells people who come while the bot is being stopped to ask again later. */
async function sayRestarting(
  bot: DiscordBot,
  interaction: Interaction,
  { ownLanguage }: InteractionContext,
): Promise<void> {
  if (!interaction.isRepliable()) return;
  const [message] = renderNotice('restarting', ownLanguage).messages;
  if (!message) return;
  try {
    await interaction.reply({ ...message, flags: [message.flags, MessageFlags.Ephemeral] });
  } catch (error) {
    bot.log.debug(`Cannot send somebody away: ${describeError(error)}.`);
  }
}
