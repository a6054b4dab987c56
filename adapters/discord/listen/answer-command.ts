import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { commandNamed } from '../../../src/chat/commands/command-table.ts';
import { readOptions } from '../commands/read-options.ts';
import { prependQuestion } from '../render/prepend-question.ts';
import { draw, drawSentence } from '../render/render-notice.ts';
import { answerDeferred } from './answer-deferred.ts';
import { interactionPlace } from './conversation-place.ts';
import type { DiscordBot } from './discord-bot.ts';
import { mustBeQuiet } from './is-guest.ts';
import { interactionLanguage } from './read-interaction.ts';
import { stripSyntax } from './strip-syntax.ts';

/** Answers a slash command. What concerns the person alone, or is asked for in private, only they see. */
export function answerCommand(bot: DiscordBot, interaction: ChatInputCommandInteraction): Promise<void> {
  const { commandName, id } = interaction;
  const { text, options } = readOptions(commandName, interaction.options.data as Parameters<typeof readOptions>[1]);
  const isPrivate = options['private'] === 'true';
  const isEphemeral = isPrivate || (commandNamed(commandName)?.isPrivate ?? true) || mustBeQuiet(interaction);
  const language = interactionLanguage(interaction);
  return answerDeferred(bot, interaction, {
    isEphemeral,
    job: async () => {
      const reply = await bot.responder.respond({
        ...interactionPlace(interaction, isPrivate),
        id: `discord ${id}`,
        text,
        options,
        mentionsBot: false,
        isCommand: true,
        ...(language && { language }),
      });
      return reply && draw(commandName === 'ask' ? prependQuestion(reply, options['question'] ?? '') : reply);
    },
  });
}

/**
 * Answers "Ask about this": what a message says is the question. Only whoever asks sees the answer, as the question was
 * somebody else's; they can post it.
 */
export function askAboutMessage(bot: DiscordBot, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const { targetMessage, id } = interaction;
  const language = interactionLanguage(interaction);
  return answerDeferred(bot, interaction, {
    isEphemeral: true,
    job: async () => {
      const text = stripSyntax(targetMessage.content);
      if (!text) return drawSentence('noText', language ?? 'en');
      const reply = await bot.responder.respond({
        ...interactionPlace(interaction, true),
        id: `discord ${id}`,
        text,
        mentionsBot: false,
        isCommand: true,
        ...(language && { language }),
      });
      return reply && draw(prependQuestion({ ...reply, isPrivate: !mustBeQuiet(interaction) }, text));
    },
  });
}
