import type { Corpus } from '../../src/corpus/corpus.ts';
import { commands } from './commands.ts';

/** What a line can be completed with. */
export interface Completable {
  readonly corpus: Pick<Corpus, 'policies'>;
  /** How many sources the last reply has. */
  readonly sources: number;
}

/** Completions and the end of the line that they complete, as readline wants them. */
export type Completion = [hits: string[], completed: string];

const startingWith = (start: string, words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.toLowerCase().startsWith(start.toLowerCase()));

/** Completes what stands before the cursor: a command, what belongs behind it, or a provider's name in a question. */
export function complete(line: string, { corpus, sources }: Completable): Completion {
  const names = corpus.policies.flatMap(({ record }) => [record.names.en, record.names.zh]);
  if (!line.startsWith('/')) return line ? completeName(line, names) : [commands.map(({ name }) => name), ''];
  const [, typed = '', rest] = /^(\/\S*)(?:\s+(.*))?$/u.exec(line) ?? [];
  if (rest === undefined && !/\s$/.test(line)) return [startingWith(typed, commands.map(completed)), typed];
  const argument = commands.find(({ name }) => name === typed.toLowerCase())?.argument;
  const words = argument === 'provider' ? names : argument === 'source' ? numbers(sources) : [];
  return [startingWith(rest ?? '', words), rest ?? ''];
}

/** A command with the space that its argument needs. */
const completed = ({ name, argument }: (typeof commands)[number]): string =>
  argument === 'source' ? `${name} ` : name;

const numbers = (last: number): string[] => Array.from({ length: last }, (_, i) => String(i + 1));

/** A name may begin behind a space or, in Chinese, anywhere; two letters or one Chinese character begin it. */
function completeName(line: string, names: readonly string[]): Completion {
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Script=Han}/gu)) {
    const start = line.slice(index);
    const hits = start.length > 1 || /\p{Script=Han}/u.test(start) ? startingWith(start, names) : [];
    if (hits.length > 0) return [hits, start];
  }
  return [[], line];
}
