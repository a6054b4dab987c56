import type { Command } from 'commander';
import type { Diagnosis } from '../diagnosis.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { printable } from '../printable.ts';
import { EXIT } from '../project/exit-codes.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import type { CommonOptions } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly offline?: boolean;
  readonly json?: boolean;
}

/** Width of the column with names such as "slack bot token". */
const NAME_WIDTH = 19;

/** `clausewise doctor`: checks whether this installation will work, and says what to mend. */
export function createDoctorCommand(spell: SpellCommand): Command {
  return createCommand(
    'doctor',
    'Check whether this installation will work: settings, policies, an answer, the state, Slack and Discord. Answers nobody and changes nothing outside the data folder. Exit code 1 where there is a problem.',
    [spell('doctor'), spell('doctor', '--offline'), spell('doctor', '--json')],
  )
    .option('--offline', 'leave out what needs the network')
    .option('--json', 'print an array of {check, state, fact, cure}')
    .action(async ({ seeds, offline = false, json = false }: Options) => {
      const all: Diagnosis[] = [];
      for await (const diagnosis of runChecks({ seeds, isOffline: offline })) {
        all.push(diagnosis);
        if (!json) process.stdout.write(`${lineOf(diagnosis)}\n`);
      }
      if (json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
      if (all.some(({ state }) => state === 'problem')) process.exitCode = EXIT.failed;
    });
}

const lineOf = ({ check, state, fact, cure }: Diagnosis): string =>
  `${state.padEnd(8)} ${check.padEnd(NAME_WIDTH)} ${printable(`${fact}${cure ? `. ${cure}` : ''}`)}`;
