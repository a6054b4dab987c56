import type { CommandEntry } from '../../src/chat/commands/command-entry.ts';
import { commandNamed, commandTable } from '../../src/chat/commands/command-table.ts';
import type { Completions } from '../../src/chat/commands/completions.ts';
import { localCommands } from './local-commands.ts';

/** Values that a line can be completed with. */
export interface Completable {
  readonly completions: Completions;
  /** Number of sources of the last reply. */
  readonly sources: number;
}

/** Completions and the end of the line that they complete, as readline wants them. */
export type Completion = [hits: string[], completed: string];

/** Completes what stands before the cursor: a command, what belongs behind it, or a provider's name in a question. */
export function complete(line: string, { completions, sources }: Completable): Completion {
  const providers = namesIn(completions, 'provider');
  if (!line.startsWith('/')) return line ? completeName(line, providers, 2) : [commandNames(), ''];
  const [, typed = '', rest] = /^\/(\S*)(?:\s+(.*))?$/u.exec(line) ?? [];
  if (rest === undefined && !/\s$/.test(line)) return [startingWith(`/${typed}`, commandNames()), `/${typed}`];
  const command = commandNamed(typed);
  if (!command) return [[], rest ?? ''];
  const lists = command.options.map((option) => valuesOf(option, completions, sources));
  return rest ? completeName(rest, lists.flat(), 1) : [lists[0] ?? [], ''];
}

/** Commands as they are completed: with a space where something may follow. A terminal has no channels to set. */
const commandNames = (): string[] => [
  ...commandTable.flatMap(({ name, options, isForWorkspace = false }) => {
    if (isForWorkspace) return [];
    return options.length > 0 ? `/${name} ` : `/${name}`;
  }),
  ...localCommands.map(({ name }) => `/${name}`),
];

function valuesOf(
  { complete: source, choices }: CommandEntry['options'][number],
  completions: Completions,
  sources: number,
): string[] {
  if (choices.length > 0) return choices.flatMap(({ names }) => [names.en, names.zh]);
  if (source === 'source') return Array.from({ length: sources }, (_, i) => String(i + 1));
  return source ? namesIn(completions, source) : [];
}

const namesIn = (completions: Completions, source: keyof Completions): string[] =>
  completions[source].flatMap(({ names }) => [names.en, names.zh]);

const startingWith = (start: string, words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.toLowerCase().startsWith(start.toLowerCase()));

/** A name may begin behind a space or, in Chinese, anywhere; so many letters or one Chinese character begin it. */
function completeName(line: string, names: readonly string[], least: number): Completion {
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Script=Han}/gu)) {
    const start = line.slice(index);
    const hits = start.length >= least || /\p{Script=Han}/u.test(start) ? startingWith(start, names) : [];
    if (hits.length > 0) return [hits, start];
  }
  return [[], line];
}
