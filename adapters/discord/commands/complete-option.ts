import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { commandNamed } from '../../../src/chat/commands/command-table.ts';
import { type Completable, type Completions, completeValue } from '../../../src/chat/commands/completions.ts';
import type { Language } from '../../../src/text/language.ts';
import { DISCORD_LIMITS } from '../render/discord-limits.ts';
import { shortText } from '../render/text/clean-text.ts';

/** The option that somebody is typing into. */
export interface FocusedOption {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

type Choice = APIApplicationCommandOptionChoice<string>;

/** Separates the values of a list, with the space after it. */
const LIST_SEPARATOR = /[,，、;；]\s*/gu;

/**
 * Completes an option in the person's language: the best choices first, none if the option has no completions. The values
 * are names and not ids, because a command detects the person's language from its options, and a person may go on typing.
 */
export function completeOption(
  { command, option: name, typed }: FocusedOption,
  completions: Completions,
  language: Language,
): Choice[] {
  const option = commandNamed(command)?.options.find((one) => one.name === name);
  if (!option?.complete || option.complete === 'source') return [];
  const list = completions[option.complete];
  return option.type === 'list' ? completeList(list, typed, language) : completeText(list, typed, language);
}

const completeText = (list: readonly Completable[], typed: string, language: Language): Choice[] =>
  completeValue(list, typed, language, DISCORD_LIMITS.choices).map(({ value, name }) => ({
    name: shortText(name, DISCORD_LIMITS.choiceName),
    value: name.length <= DISCORD_LIMITS.choiceValue ? name : value,
  }));

/** Completes the last value of a list and keeps those before it; values that are already in the list are not offered again. */
function completeList(list: readonly Completable[], typed: string, language: Language): Choice[] {
  const from = [...typed.matchAll(LIST_SEPARATOR)].reduce((_, { index, 0: mark }) => index + mark.length, 0);
  const earlier = typed.slice(0, from).trimEnd();
  const named = new Set(earlier.split(LIST_SEPARATOR).map((one) => one.trim().toLowerCase()));
  const others = list.filter(
    ({ value, names }) => ![value, names.en, names.zh].some((one) => named.has(one.toLowerCase())),
  );
  const kept = earlier && (/[,;]$/u.test(earlier) ? `${earlier} ` : earlier);
  return completeText(others, typed.slice(from), language).flatMap(({ value }) => {
    const all = kept + value;
    return all.length <= DISCORD_LIMITS.choiceValue ? [{ name: all, value: all }] : [];
  });
}
