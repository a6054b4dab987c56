import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandEntry, CommandOption } from '../../../src/chat/commands/command-entry.ts';
import { commandTable } from '../../../src/chat/commands/command-table.ts';
import type { Bilingual } from '../../../src/patterns/patterns.ts';
import { MAX_QUESTION_LENGTH } from '../../../src/understand/clean-message.ts';
import { discordWords } from '../render/discord-words.ts';

/** Where commands are registered: everywhere, or in one server (which takes effect at once: for development). */
export type CommandScope = 'global' | 'guild';

/** Usable in servers, in direct messages with the bot and in other private conversations; installed in a server or by a person. */
const CONTEXTS = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** For what belongs to the channels of a server. */
const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
/** Discord shows the command only to those who manage the server, unless the server decides otherwise. */
const FOR_ADMINISTRATORS = { default_member_permissions: String(PermissionFlagsBits.ManageGuild) };

/**
 * The command table in the form that Discord takes, with the message command "Ask about this".
 * @param scope contexts and kinds of installation are allowed for global commands only
 */
export function commandBodies(scope: CommandScope = 'global'): RESTPostAPIApplicationCommandsJSONBody[] {
  const contexts = scope === 'global' ? CONTEXTS : {};
  const names = { en: discordWords.en.askAboutThis, zh: discordWords.zh.askAboutThis };
  return [
    ...commandTable.map((entry) => ({
      ...slashBody(entry),
      ...(scope === 'global' && entry.isForWorkspace ? IN_SERVERS : contexts),
      ...(entry.isForWorkspace && FOR_ADMINISTRATORS),
    })),
    { type: ApplicationCommandType.Message, name: names.en, name_localizations: localised(names), ...contexts },
  ];
}

function slashBody({ names, help, options }: CommandEntry): RESTPostAPIApplicationCommandsJSONBody {
  // Discord refuses a required option after an optional one.
  const ordered = [...options].sort((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandType.ChatInput,
    name: names.en,
    name_localizations: localised(names),
    description: help.en,
    description_localizations: localised(help),
    options: ordered.map(optionBody),
  };
}

function optionBody(option: CommandOption): APIApplicationCommandBasicOption {
  const { names, help, required, type, choices } = option;
  const common = {
    name: names.en,
    name_localizations: localised(names),
    description: help.en,
    description_localizations: localised(help),
    required,
  };
  if (type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean };
  const text = { ...common, type: ApplicationCommandOptionType.String as const };
  if (type === 'choice') {
    const named = choices.map((one) => ({
      name: one.names.en,
      name_localizations: localised(one.names),
      value: one.value,
    }));
    return { ...text, choices: named };
  }
  const lengths = { min_length: 1, max_length: MAX_QUESTION_LENGTH };
  return isCompleted(option) ? { ...text, ...lengths, autocomplete: true } : { ...text, ...lengths };
}

/** Whether an option offers completions. Numbers of sources have none: people read them beside the quotes. */
const isCompleted = ({ complete }: Pick<CommandOption, 'complete'>): boolean =>
  complete !== null && complete !== 'source';

/**
 * Both Chinese locales get the Chinese text, as the bot answers both in Chinese. English is set for en-US explicitly:
 * otherwise Discord would show American readers a British localisation, should there ever be one.
 */
const localised = ({ en, zh }: Bilingual): LocalizationMap => ({ 'en-US': en, 'zh-CN': zh, 'zh-TW': zh });
