import type { Command } from 'commander';
import { clausePlace } from '../../../src/chat/commands/run/admin/clause-place.ts';
import { type Gap, groupGaps } from '../../../src/chat/tallies/group-gaps.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { EXIT } from '../../project/exit-codes.ts';
import { loadCorpus } from '../../start/load-corpus.ts';
import { createCommand, type SpellCommand } from '../shell/create-command.ts';
import { type CommonOptions, foldersOf } from '../shell/run-command.ts';
import { drawGaps } from './draw-gaps.ts';
import { readStateTallies } from './read-state-tallies.ts';
import { firstDay, sinceOption } from './since-option.ts';
import { trainingLines } from './training-lines.ts';

interface Options extends CommonOptions {
  readonly since: number;
  readonly provider?: string;
  readonly json?: boolean;
  readonly training?: boolean;
}

const write = (lines: readonly string[]): void => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** `clausewise gaps`: what was left open or badly rated, by topic and provider, with the nearest clauses. */
export function createGapsCommand(spell: SpellCommand): Command {
  const command = createCommand('gaps', 'List what was left open or badly rated, the most frequent first.', [
    spell('gaps'),
    spell('gaps', '--since 7 --provider "Huawei Cloud"'),
    spell('gaps', '--training > questions.jsonl'),
  ])
    .addOption(sinceOption())
    .option('--provider <name>', 'only what is about this provider')
    .option('--json', 'print a JSON object')
    .option('--training', 'print lines for the questions of training policies')
    .action(async (options: Options) => {
      const since = firstDay(options.since);
      const tallies = await readStateTallies(since);
      const { corpus } = await loadCorpus(foldersOf(options));
      const provider = options.provider === undefined ? null : providerNamed(corpus, options.provider);
      if (options.provider !== undefined && provider === null)
        command.error(
          `Cannot list the gaps of ${options.provider}: no such provider is held. See them with \`${spell('policies')}\`.`,
          { exitCode: EXIT.usage },
        );
      const gaps = groupGaps(tallies, provider);
      if (options.json) return write([JSON.stringify({ since, gaps: gaps.map((gap) => toJson(gap, corpus)) })]);
      if (options.training) return writeTraining(gaps);
      write(gaps.length > 0 ? drawGaps(gaps, corpus) : [`Nothing was left open or badly rated since ${since}.`]);
    });
  return command;
}

/** The id of the provider that a text names, or is the id of. */
function providerNamed({ directory, byProvider }: Corpus, name: string): string | null {
  if (byProvider.has(name)) return name;
  return directory.find(tokensOf(name)).ids[0] ?? null;
}

const toJson = ({ clauses, ...gap }: Gap, corpus: Corpus) => ({
  ...gap,
  clauses: clauses.map(({ clause, times }) => {
    const place = clausePlace(corpus, clause);
    return { clause, times, section: place?.section ?? [], file: place?.file ?? null, lines: place?.lines ?? null };
  }),
});

/** The lines go to standard output, ready to be pasted; what to do with them, to standard error. */
function writeTraining(gaps: readonly Gap[]): void {
  const lines = trainingLines(gaps);
  write(lines.map(({ line }) => line));
  for (const provider of new Set(lines.map((one) => one.provider)))
    note(`${lines.filter((one) => one.provider === provider).length} lines for ${provider}.questions.jsonl`);
  if (lines.some(({ line }) => line.startsWith('{"q":""')))
    note('Questions are not kept (KEEP_GAP_TEXT=off): write one into each empty "q".');
  if (lines.some(({ line }) => line.includes('"quote":')))
    note('Of badly rated answers, put the sentence that answers into "quote".');
}
