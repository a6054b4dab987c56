import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../support/run-command.ts';

/** Another process that has the state open: see run-state.mjs. */
export interface StateProcess {
  /** Has it do something, without waiting for it. */
  readonly order: (command: string) => void;
  /** Has it do something and gives what it answers. */
  readonly ask: (command: string) => Promise<string>;
  /** Its next line. */
  readonly line: () => Promise<string>;
  /** Ends it at once, as kill -9 does; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a process that opens the state in a folder when it is first asked something; ended with the test. */
export function startStateProcess(dataDir: string): StateProcess {
  const stdio = ['pipe', 'pipe', 'inherit'] as const;
  const child: ChildProcess = spawn(process.execPath, ['test/adapters/state/run-state.mjs', dataDir], {
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
