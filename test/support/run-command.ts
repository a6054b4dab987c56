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
  /** Working folder. */
  readonly cwd?: string;
}

/** The built program, from ROOT; the set-up of the tests builds it. */
export const PROGRAM = path.join('dist', 'cli.js');
/** What the npm scripts of a checkout start, from ROOT. */
const SCRIPTS = path.join('adapters', 'build', 'run.mjs');

/** Settings of whoever runs the tests; they must not reach the commands under test. */
const SETTINGS = /^(?:SEEDS_DIR|DATA_DIR|DOCUMENT_|LOG_LEVEL|STATE_|DATABASE_URL|SERVE_|SLACK_|DISCORD_)/;

/** No command of the tests takes longer (ms); one that hangs is ended, so that it does not outlive its test. */
const MAX_RUN_MS = 120_000;

/** Runs `clausewise COMMAND ...` in a process of its own, to its end. */
export const runCommand = (args: readonly string[], given: Given = {}): Promise<Ended> =>
  runNode([PROGRAM, ...args], given);

/** Runs an npm script of the checkout (`eval`, `bench`, ...) as npm does. */
export const runScript = (args: readonly string[], given: Given = {}): Promise<Ended> =>
  runNode([SCRIPTS, ...args], given);

/** The environment of a command: that of the tests without their settings, and those given. */
export function settingsFor(env: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  return { ...Object.fromEntries(inherited), ...env };
}

/** Runs Node with a script and its arguments to its end; `cwd` is the checkout unless it is given. */
export function runNode(args: readonly string[], { env = {}, input = '', cwd = ROOT }: Given = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      timeout: MAX_RUN_MS,
      env: settingsFor(env),
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
