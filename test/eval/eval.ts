import { Command } from 'commander';
import { runCommand } from '../../adapters/commands/shell/run-command.ts';
import { readEnvironment } from '../../adapters/project/environment.ts';
import { EXIT } from '../../adapters/project/exit-codes.ts';
import { GoldError } from '../../index/training/gold/read-gold.ts';
import { BASELINE, readBaseline, writeBaseline, writeForAbout } from './baseline.ts';
import { drawFigures } from './draw-figures.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { findFallenFigures } from './find-fallen-figures.ts';
import { PolicyFolderError } from './policy-folder.ts';

interface Options {
  readonly set?: string;
  readonly policies?: string;
  readonly misses?: boolean;
  readonly check?: boolean;
  readonly record?: boolean;
  readonly baseline: string;
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** `npm run eval`: asks all question sets and prints how right the replies are, beside the recorded run. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const command = new Command('eval')
    .description('Ask all question sets and print how right the replies are, beside the recorded run.')
    .option('--set <name>', 'only sets with this in their name ("unseen", "plain/", "cross")')
    .option(
      '--policies <dir>',
      'measure the policies in DIR/seeds with the questions in DIR/*.jsonl instead of our own',
    )
    .option('--misses', 'list what is wrong')
    .option('--check', 'end with 1 when a figure of a set fell by more than two points against the recorded run')
    .option('--record', 'record this run in place of the one before')
    .option('--baseline <file>', 'file of the recorded run', BASELINE)
    .addHelpText(
      'after',
      '\nExamples:\n  $ npm run -s eval\n  $ npm run -s eval -- --set unseen/huawei --misses\n  $ npm run -s eval -- --policies ../policies\n  $ npm run -s eval -- --check\n  $ npm run -s eval -- --record',
    )
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .action(async (options: Options) => {
      const wrong = findConflict(options);
      if (wrong) command.error(wrong, { exitCode: EXIT.usage });
      code = await run(options);
    });
  return (await runCommand(command, args)) || code;
}

/** What is wrong with the options together; null for nothing. */
function findConflict({ set, policies, check, record }: Options): string | null {
  if (set !== undefined && record)
    return 'Cannot record a part: a run that is kept has all sets. Leave out --set or --record.';
  if (policies !== undefined && (check || record))
    return 'Cannot compare other policies: the recorded run is of our own. Leave out --policies, or --check and --record.';
  return null;
}

async function run(options: Options): Promise<number> {
  const { set, policies } = options;
  try {
    const found = await evaluate({ dataDir: readEnvironment().DATA_DIR, only: set, policies });
    if (Object.keys(found.figures).length > 0) return report(found, options);
    process.stderr.write(`Cannot ask --set ${set}: no set has this in its name. Without --set, eval lists them all.\n`);
    return EXIT.usage;
  } catch (error) {
    if (!(error instanceof PolicyFolderError || error instanceof GoldError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
}

/** Prints the figures, and compares or records them. */
function report(found: Evaluation, { set = '', policies, misses, check, record, baseline }: Options): number {
  const before = policies === undefined ? readBaseline(baseline) : null;
  if (misses) for (const miss of found.misses) say(miss);
  say(drawFigures(found.figures, before));
  const beside = before ? `beside the run of ${before.date}, index ${before.index}` : 'beside no recorded run';
  say(`engine ms per question: p50 ${found.ms.p50}, p99 ${found.ms.p99}; index ${found.index}; ${beside}`);
  const fallen = before ? findFallenFigures(before, found.figures, (name) => name.includes(set)) : [];
  if (check) {
    for (const line of fallen) say(`FALLEN  ${line}`);
    if (fallen.length === 0)
      say(before ? 'No figure fell by more than two points.' : 'Nothing to compare with: record a run with --record.');
  }
  if (record) {
    const { index, ms, figures } = found;
    const run = { date: new Date().toISOString(), index, ms, figures };
    writeBaseline(run, baseline);
    if (baseline === BASELINE) writeForAbout(run);
    say(`Recorded in ${baseline}.`);
  }
  return check && fallen.length > 0 ? EXIT.failed : EXIT.ok;
}
