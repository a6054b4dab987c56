import { commandNamed } from '../../../src/chat/commands/command-table.ts';

/** A command as it was called, for a `ChatMessage`. */
export interface ReadCommand {
  readonly text: string;
  readonly options: Readonly<Record<string, string>>;
}

/** An option as an interaction has it, raw or as discord.js gives it. */
export interface GivenOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
}

/**
 * Reads a slash command: its name as the text, its options by the table's names. A flag that is not set, an empty text and
 * an option that the table does not have (any more) are left out. Never part of the text: what somebody types into
 * `question` is no option, whatever it looks like.
 */
export function readOptions(command: string, given: readonly GivenOption[]): ReadCommand {
  const known = commandNamed(command)?.options ?? [];
  const options: Record<string, string> = {};
  for (const { name, value } of given) {
    const option = known.find((one) => one.names.en === name);
    if (option && value !== undefined && value !== false && String(value).trim()) options[option.name] = String(value);
  }
  return { text: `/${command}`, options };
}
