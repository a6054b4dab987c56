import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandEntry, CommandOption } from '../../../src/chat/commands/command-entry.ts';
import { commandTable } from '../../../src/chat/commands/command-table.ts';
import type { Bilingual } from '../../../src/patterns/patterns.ts';
import { MAX_QUESTION_LENGTH } from '../../../src/understand/understand.ts';
import { discordWords } from '../render/discord-words.ts';

/** Where commands are registered: for everybody, or in one server, at once, for development. */
export type CommandScope = 'global' | 'guild';

/** In servers, in direct messages with the bot, in other private conversations; installed to a server or to a person. */
const PLACES = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/**
 * The command table as Discord takes it, and the message command "Ask about this".
 * @param scope contexts and kinds of installation are for global commands alone
 */
export function commandBodies(scope: CommandScope = 'global'): RESTPostAPIApplicationCommandsJSONBody[] {
  const places = scope === 'global' ? PLACES : {};
  const names = { en: discordWords.en.askAboutThis, zh: discordWords.zh.askAboutThis };
  return [
    ...commandTable.map((entry) => ({ ...slashBody(entry), ...places })),
    { type: ApplicationCommandType.Message, name: names.en, name_localizations: localised(names), ...places },
  ];
}

function slashBody({ names, help, options }: CommandEntry): RESTPostAPIApplicationCommandsJSONBody {
  // Discord refuses a required option behind one that is not.
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
  const told = {
    name: names.en,
    name_localizations: localised(names),
    description: help.en,
    description_localizations: localised(help),
    required,
  };
  if (type === 'flag') return { ...told, type: ApplicationCommandOptionType.Boolean };
  const text = { ...told, type: ApplicationCommandOptionType.String as const };
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

/** The numbers of a reply's sources are no list that could be completed from: they are beside the quotes. */
const isCompleted = ({ complete }: Pick<CommandOption, 'complete'>): boolean =>
  complete !== null && complete !== 'source';

/**
 * Both Chinas read the Chinese names rather than the English ones; the bot answers them in Chinese too. English stands
 * for American readers explicitly, as Discord shows them a British localisation otherwise, should there ever be one.
 */
const localised = ({ en, zh }: Bilingual): LocalizationMap => ({ 'en-US': en, 'zh-CN': zh, 'zh-TW': zh });
