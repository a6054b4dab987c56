import { commandNamed } from '../../../src/chat/commands/command-table.ts';

/** A slash command in the form of a `ChatMessage`. */
export interface ReadCommand {
  readonly text: string;
  readonly options: Readonly<Record<string, string>>;
}

/** An option of an interaction, raw or as discord.js parses it. */
export interface GivenOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
}

/**
 * Reads a slash command: its name becomes the text, its options are keyed by the names of the command table. Flags that are
 * not set, empty texts and options that the table does not have (any more) are left out. Options never become part of the
 * text, so what somebody types into `question` cannot be mistaken for another option.
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
