import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { commandNamed } from '../../../src/chat/commands/command-table.ts';
import { readOptions } from '../commands/read-options.ts';
import { prependQuestion } from '../render/prepend-question.ts';
import { renderNotice, toRendered } from '../render/render-notice.ts';
import { answerDeferred } from './answer-deferred.ts';
import type { DiscordBot } from './discord-bot.ts';
import { readWords } from './message-words.ts';
import { type InteractionContext, toChatMessage } from './read-interaction.ts';

/** Answers a slash command; only the person sees the answer if it concerns them alone, or if they asked in private. */
export function answerCommand(
  bot: DiscordBot,
  interaction: ChatInputCommandInteraction,
  context: InteractionContext,
): Promise<void> {
  const { commandName } = interaction;
  const { text, options } = readOptions(commandName, interaction.options.data as Parameters<typeof readOptions>[1]);
  const isPrivate = options['private'] === 'true';
  return answerDeferred(bot, interaction, {
    context,
    isEphemeral: isPrivate || (commandNamed(commandName)?.isPrivate ?? true) || context.mustBePrivate,
    job: async () => {
      const reply = await bot.responder.respond(toChatMessage(context, { text, options, isPrivate }));
      return reply && toRendered(commandName === 'ask' ? prependQuestion(reply, options['question'] ?? '') : reply);
    },
  });
}

/**
 * Answers "Ask about this": the text of a message is the question. Only the person who asks sees the answer, because the
 * question is somebody else's; they can post it.
 */
export function answerMessageCommand(
  bot: DiscordBot,
  interaction: MessageContextMenuCommandInteraction,
  context: InteractionContext,
): Promise<void> {
  return answerDeferred(bot, interaction, {
    context,
    isEphemeral: true,
    job: async () => {
      const { text } = await readWords(interaction.targetMessage, bot);
      if (!text) return renderNotice('noText', context.ownLanguage);
      const reply = await bot.responder.respond(toChatMessage(context, { text, isPrivate: true }));
      return reply && toRendered(prependQuestion({ ...reply, isPrivate: !context.mustBePrivate }, text));
    },
  });
}
