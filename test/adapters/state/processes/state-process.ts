import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../../support/run-command.ts';

/** Another process that has the state open; it runs run-state.mjs. */
export interface StateProcess {
  /** Sends a command without waiting for the result. */
  readonly order: (command: string) => void;
  /** Sends a command and returns the result. */
  readonly ask: (command: string) => Promise<string>;
  /** The next line of its output. */
  readonly line: () => Promise<string>;
  /** Kills it like kill -9; resolves when it has ended. */
  readonly kill: () => Promise<void>;
}

/** Starts a process that opens the state in a folder, or in PostgreSQL, at its first command; it ends with the test. */
export function startStateProcess(dataDir: string, databaseUrl?: string): StateProcess {
  const stdio = ['pipe', 'pipe', 'inherit'] as const;
  const args = ['test/adapters/state/processes/run-state.mjs', dataDir, ...(databaseUrl ? [databaseUrl] : [])];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: [...stdio],
  });
  if (!child.stdin || !child.stdout) throw new Error('The process has no streams');
  const { stdin, stdout } = child;
  const ended = once(child, 'close');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const order = (command: string): void => void stdin.write(`${command}\n`);
  const line = async (): Promise<string> => String((await lines.next()).value);
  const ask = async (command: string): Promise<string> => {
    order(command);
    return line();
  };
  return { order, ask, line, kill };
}
