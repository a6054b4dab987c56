import type { Command } from 'commander';
import { sumUsage } from '../../../src/chat/tallies/sum-usage.ts';
import { loadCorpus } from '../../start/load-corpus.ts';
import { createCommand, type SpellCommand } from '../shell/create-command.ts';
import { type CommonOptions, foldersOf } from '../shell/run-command.ts';
import { drawUsage } from './draw-usage.ts';
import { readStateTallies } from './read-state-tallies.ts';
import { firstDay, sinceOption } from './since-option.ts';

interface Options extends CommonOptions {
  readonly since: number;
  readonly json?: boolean;
}

/** `clausewise usage`: how many questions there were by topic and outcome, and the votes. */
export const createUsageCommand = (spell: SpellCommand): Command =>
  createCommand('usage', 'Count the questions by topic and outcome; nothing of anybody is shown.', [
    spell('usage'),
    spell('usage', '--since 7 --json'),
  ])
    .addOption(sinceOption())
    .option('--json', 'print a JSON object, also with the counts of each day')
    .action(async (options: Options) => {
      const since = firstDay(options.since);
      const usage = sumUsage(await readStateTallies(since));
      if (options.json) return void process.stdout.write(`${JSON.stringify({ since, ...usage })}\n`);
      await loadCorpus(foldersOf(options)); // with it come the names of the topics
      process.stdout.write(
        drawUsage(usage)
          .map((line) => `${line}\n`)
          .join(''),
      );
    });
