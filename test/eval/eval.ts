import { Command } from 'commander';
import { EXIT, runCommand } from '../../adapters/commands/run-command.ts';
import { readEnvironment } from '../../adapters/environment.ts';
import { drawFigures } from './draw-figures.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { appendRecord, fallen, HISTORY, readHistory, writeForAbout } from './history.ts';

interface Options {
  readonly set?: string;
  readonly misses?: boolean;
  readonly check?: boolean;
  readonly record?: boolean;
  readonly history: string;
}

/** `npm run eval`: asks all question sets and prints how right the replies are, beside the last recorded run. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const command = new Command('eval')
    .description('Ask all question sets and print how right the replies are, beside the last recorded run.')
    .option('--set <name>', 'only sets with this in their name ("unseen", "plain/", "cross")')
    .option('--misses', 'list what is wrong')
    .option('--check', 'end with 1 when a figure of a set fell by more than two points against the last recorded run')
    .option('--record', 'add this run to the recorded ones')
    .option('--history <file>', 'file of the recorded runs', HISTORY)
    .addHelpText(
      'after',
      '\nExamples:\n  $ npm run -s eval\n  $ npm run -s eval -- --set unseen/huawei --misses\n  $ npm run -s eval -- --check\n  $ npm run -s eval -- --record',
    )
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .action(async (options: Options) => {
      if (options.set !== undefined && options.record)
        command.error('Cannot record a part: a run that is kept has all sets. Leave out --set or --record.', {
          exitCode: EXIT.usage,
        });
      const found = await evaluate({ dataDir: readEnvironment().DATA_DIR, only: options.set });
      if (Object.keys(found.figures).length === 0)
        command.error(`Cannot ask --set ${options.set}: no set has this in its name. \`npm run -s eval\` lists them.`, {
          exitCode: EXIT.usage,
        });
      code = tell(found, options);
    });
  return (await runCommand(command, args)) || code;
}

function tell(found: Evaluation, { set = '', misses, check, record, history }: Options): number {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const last = readHistory(history).at(-1);
  if (misses) for (const miss of found.misses) say(miss);
  say(drawFigures(found.figures, last));
  say(
    `engine ms per question: p50 ${found.ms.p50}, p99 ${found.ms.p99}; index ${found.index}; beside ${last ? `the run of ${last.date}, index ${last.index}` : 'no recorded run'}`,
  );
  const worse = last ? fallen(last, found.figures, (name) => name.includes(set)) : [];
  if (check) {
    for (const line of worse) say(`FALLEN  ${line}`);
    if (worse.length === 0)
      say(
        last
          ? 'No figure fell by more than two points.'
          : 'Nothing to check against: no run is recorded yet. Add one with --record.',
      );
  }
  if (record) {
    const { index, ms, figures } = found;
    const run = { date: new Date().toISOString(), index, ms, figures };
    appendRecord(run, history);
    if (history === HISTORY) writeForAbout(run);
    say(`Recorded in ${history}.`);
  }
  return check && worse.length > 0 ? EXIT.failed : EXIT.ok;
}
