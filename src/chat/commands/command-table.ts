import { botCommands } from './bot-commands.ts';
import type { CommandEntry } from './command-entry.ts';
import { corpusCommands } from './corpus-commands.ts';
import { settingsCommands } from './settings-commands.ts';

/** All commands, in the order of the help. */
export const commandTable: readonly CommandEntry[] = [...corpusCommands, ...settingsCommands, ...botCommands];

/** The command of a name in either language; null where there is none. */
export const commandNamed = (name: string): CommandEntry | null =>
  commandTable.find(({ names }) => names.en === name.toLowerCase() || names.zh === name) ?? null;
