import type { CommandEntry } from '../../../src/chat/commands/command-entry.ts';
import { commandTable } from '../../../src/chat/commands/command-table.ts';

/** A command's name in Slack, with its slash. */
export const slackCommand = (prefix: string, { name }: Pick<CommandEntry, 'name'>): string => `/${prefix}${name}`;

/** The command that was called by its name in Slack; null for one that is not ours (any more). */
export const commandCalled = (prefix: string, called: string): CommandEntry | null =>
  commandTable.find((command) => slackCommand(prefix, command) === called) ?? null;
