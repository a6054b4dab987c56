import { Readable } from 'node:stream';
import { runProgram } from '../../adapters/commands/run-program.ts';
import { type Ended, type Given, settingsFor } from './run-command.ts';

/** The command that runs, or the one before it: what a process has once (environment, streams) only one can have. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `clausewise COMMAND ...` from its sources in this process, which has the models and tables loaded already: a tenth of
 * the time of a process of its own. Documents are read without limits here. What a process is for (signals, limits, the
 * built program itself) is tested with `runCommand`.
 */
export const runInProcess = (args: readonly string[], given?: Given): Promise<Ended> =>
  runMainInProcess(runProgram, args, given);

/** The same for another program: its `main` is given the arguments, and returns the exit code. */
export function runMainInProcess(
  main: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  given: Given = {},
): Promise<Ended> {
  const run = last.then(() => runAlone(main, args, given));
  last = run.catch(() => undefined);
  return run;
}

async function runAlone(
  main: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  { env = {}, input = '', cwd }: Given,
): Promise<Ended> {
  const before = { env: process.env, cwd: process.cwd(), exitCode: process.exitCode };
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  const written = { stdout: '', stderr: '' };
  const restore = [
    capture(process.stdout, (text) => (written.stdout += text)),
    capture(process.stderr, (text) => (written.stderr += text)),
  ];
  try {
    process.env = settingsFor(env);
    if (cwd !== undefined) process.chdir(cwd);
    process.exitCode = undefined;
    Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(input === '' ? [] : [input]) });
    const code = await main(args);
    return { code: code || Number(process.exitCode ?? 0), ...written };
  } finally {
    for (const undo of restore) undo();
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
    process.env = before.env;
    process.exitCode = before.exitCode;
    process.chdir(before.cwd);
  }
}

/** Takes what is written to a stream, until the function that it returns is called. */
function capture(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const { write } = stream;
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    for (const one of rest) if (typeof one === 'function') one();
    return true;
  };
  return () => {
    stream.write = write;
  };
}
