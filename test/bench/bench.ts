import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCommand } from '../../adapters/commands/shell/create-command.ts';
import { runCommand } from '../../adapters/commands/shell/run-command.ts';
import { EXIT } from '../../adapters/project/exit-codes.ts';
import { buildFolder, buildGenerated, OWN_SEEDS } from './build-policies.ts';
import { compareEngines, miniSearchOf, openAll } from './compare-engines.ts';
import { generatePolicies } from './generate-policies.ts';
import { nameOf } from './name-of.ts';
import { printHead, printRow } from './print-row.ts';
import { readBenchQuestions } from './read-bench-questions.ts';

interface Options {
  readonly policies: number;
  readonly asked: number;
  readonly questions: number;
}

/** `npm run bench`: how fast policies are read and questions answered, beside one MiniSearch index of the same passages. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand(
    'bench',
    'Measure building and answering, beside one MiniSearch index with its defaults.',
    ['npm run -s bench', 'npm run -s bench -- --policies 100 --asked 70'],
  )
    .option('--policies <n>', 'how many policies to build', Number, 1000)
    .option('--asked <n>', 'how many of them to ask', Number, 700)
    .option('--questions <n>', 'how many questions to ask', Number, 1000)
    .action(async (options: Options) => {
      const usable =
        Object.values(options).every((n) => Number.isInteger(n) && n >= 1) && options.policies >= options.asked;
      if (!usable)
        command.error(
          'Cannot measure: --policies, --asked and --questions are whole numbers from 1, and no more policies are asked than built.',
          { exitCode: EXIT.usage },
        );
      const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-bench-'));
      try {
        await measure(folder, options);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  return runCommand(command, args);
}

/** Prints the three tables: building, answering and memory. */
async function measure(folder: string, options: Options): Promise<void> {
  printHead('Building', ['policies', 'ms', 'ms per policy', 'heap MB', 'resident MB']);
  // A first small one loads the language model, which is then no part of what the others take.
  await buildFolder(
    generatePolicies(path.join(folder, 'first'), 24, 25),
    path.join(folder, 'data'),
    'a first small one',
  );
  const own = await buildFolder(OWN_SEEDS, path.join(folder, 'data'), 'the five seeds');
  const generated = await buildGenerated(folder, options.policies);
  const some = generated.policies.slice(0, options.asked);
  const asked = some.length;
  const questions = readBenchQuestions(own.policies.map(({ policy }) => policy)).slice(0, options.questions);
  const nameAt = (i: number): string => nameOf((i * 37) % asked);

  printHead('Answering, ms per question', ['questions', 'p50', 'p99', 'MiniSearch p50', 'p99', 'ratio p50', 'p99']);
  const five = openAll(own.policies, own.texts);
  compareEngines(
    'the five seeds',
    five.ask,
    miniSearchOf(own.policies).ask,
    questions.map(({ text }) => ({ text })),
  );
  const many = openAll(some, generated.texts);
  const mini = miniSearchOf(some);
  const named = questions.map((question, i) => ({ text: question.named(nameAt(i)), only: nameAt(i).toLowerCase() }));
  compareEngines(`${asked} policies, one is named (MiniSearch: filter)`, many.ask, mini.ask, named);
  compareEngines(
    `${asked} policies, nobody is named`,
    many.ask,
    mini.ask,
    questions.map(({ bare }) => ({ text: bare })),
  );

  // Of a corpus larger than those that are kept open, 'when opened' is what those take, for each of all.
  printHead('Memory per policy, kB', ['index', 'when opened', 'MiniSearch']);
  printRow('the five seeds, annotated', kilobytes(own.bytes / 5), kilobytes(five.bytes / 5));
  printRow(
    'generated, not annotated',
    kilobytes(generated.bytes / generated.policies.length),
    kilobytes(many.bytes / asked),
    kilobytes(mini.bytes / asked),
  );
  printHead('Disk per policy, kB', ['saved']);
  printRow('the five seeds, annotated', kilobytes(own.saved / 5));
  printRow('generated, not annotated', kilobytes(generated.saved / generated.policies.length));
  printRow(`resident at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
