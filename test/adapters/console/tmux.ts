import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** True where tmux is installed (`apt-get install tmux`). */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** A real terminal with a command in it. */
export interface Terminal {
  /** Types text as keys. */
  readonly type: (text: string) => void;
  /** Presses keys by their tmux names ("Enter", "Tab", "C-d"). */
  readonly press: (...keys: string[]) => void;
  /** The screen as plain text, without the spaces and lines that are empty to its end; with `colours` as the terminal was told to draw it. */
  readonly screen: (options?: { colours?: boolean }) => string;
  /** Waits until the screen shows something, as long as the test may take; throws the screen where the command has ended before. */
  readonly shows: (wanted: string | RegExp) => Promise<string>;
}

/** How often the screen is looked at (ms). */
const PAUSE = 40;

/** What stands on the screen once the command is over. */
const ENDED = /ended with \d+/;

/** What a test tells tmux: the size of the terminal, and what its environment has beside that of the tests. */
export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * Opens a terminal in which a command runs. Each has a tmux server, a socket and no settings of its own: a server that is
 * about to end takes no part in the next test. It ends with the test.
 */
export function openTerminal(command: string, { env = {}, columns = 80, rows = 50 }: TerminalOptions = {}): Terminal {
  const socket = path.join(tempFolder(), 'tmux');
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      cwd: ROOT,
      env: { ...process.env, TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', TMUX: '' },
    });
  onTestFinished(() => void spawnSync('tmux', ['-S', socket, 'kill-server']));
  const size = ['-x', String(columns), '-y', String(rows)];
  const settings = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  tmux('new-session', '-d', ...size, ...settings, `${command}; echo "ended with $?"; exec cat`);
  const screen = ({ colours = false } = {}) => tmux('capture-pane', '-p', ...(colours ? ['-e'] : [])).trimEnd();
  return {
    type: (text) => void tmux('send-keys', '-l', text),
    press: (...keys) => void tmux('send-keys', ...keys),
    screen,
    shows: async (wanted) => {
      for (;;) {
        const shown = screen();
        if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return shown;
        if (ENDED.test(shown)) throw new Error(`The terminal does not show ${wanted}:\n${shown}`);
        await pause(PAUSE);
      }
    },
  };
}
