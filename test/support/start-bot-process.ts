import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inject, onTestFinished } from 'vitest';
import { PROGRAM, ROOT } from './run-command.ts';

/** `clausewise start` in a process of its own. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Settled with the exit code. */
  readonly ended: Promise<number | null>;
  /** What it had written to standard error by the time it could be asked. */
  readonly said: string;
}

/** Starts the bot with settings; settled once all of some words stand on standard error. It ends with the test. */
export async function startBotProcess(
  settings: Readonly<Record<string, string>>,
  ready: readonly string[],
): Promise<BotProcess> {
  const env = { ...process.env, DATA_DIR: inject('dataDir'), LANG: 'C.UTF-8', ...settings };
  const child = spawn(process.execPath, [PROGRAM, 'start'], { cwd: ROOT, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  // Read to the end, also after this: a closed standard error is a matter of its own.
  const said = await new Promise<string>((resolve) => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (ready.every((words) => text.includes(words))) resolve(text);
    });
  });
  return { child, ended, said };
}
