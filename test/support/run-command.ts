import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout these tests belong to. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How a command ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command gets beside its arguments. */
export interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Settings of whoever runs the tests; they must not reach the commands under test. */
const SETTINGS = /^(?:SEEDS_DIR|DATA_DIR|LOG_LEVEL|STATE_|SLACK_|DISCORD_)/;

/** No command of the tests takes so long (ms); one that hangs is ended, and does not outlive its test for ever. */
const LONGEST = 60_000;

/** Runs `node run.mjs COMMAND ...` as npm does, in a process of its own, to its end. */
export function runCommand(args: readonly string[], { env = {}, input = '' }: Given = {}): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['run.mjs', ...args], {
      cwd: ROOT,
      timeout: LONGEST,
      env: { ...Object.fromEntries(inherited), ...env },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {}); // a command that reads no input may have closed it already
    child.stdin.end(input);
  });
}
