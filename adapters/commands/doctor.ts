import type { Diagnosis } from '../doctor/diagnosis.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { type CommonOptions, createCommand, EXIT, runCommand } from './run-command.ts';

interface Options extends CommonOptions {
  readonly offline?: boolean;
  readonly json?: boolean;
}

/** So long a connection that a package has left open may keep the process. */
const LINGER_MS = 1000;
/** Width of "slack bot token" and its like. */
const NAMES = 19;

/** `npm run -s doctor`: looks whether this installation will work, and says what to mend. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const command = createCommand(
    'doctor',
    'Check whether this installation will work: settings, policies, an answer, the state, Slack and Discord. Answers nobody and changes nothing outside the data folder. Exit code 1 where there is a problem.',
    ['npm run -s doctor', 'npm run -s doctor -- --offline', 'npm run -s doctor -- --json'],
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
      if (all.some(({ state }) => state === 'problem')) code = EXIT.failed;
    });
  const ended = await runCommand(command, args);
  setTimeout(() => process.exit(), LINGER_MS).unref();
  return ended === EXIT.ok ? code : ended;
}

const lineOf = ({ check, state, fact, cure }: Diagnosis): string =>
  `${state.padEnd(8)} ${check.padEnd(NAMES)} ${fact}${cure ? `. ${cure}` : ''}`;
