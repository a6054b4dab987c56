import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../../support/run-command.ts';

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
  /** Waits until the screen shows something. */
  readonly shows: (wanted: string | RegExp) => Promise<string>;
  readonly close: () => void;
}

/** How long a screen may take, and how often it is looked at (ms). */
const PATIENCE = 15_000;
const PAUSE = 40;

/** Opens a terminal of its own tmux server, which dies with `close`. */
export function openTerminal(
  command: string,
  env: Readonly<Record<string, string>>,
  { columns = 80, rows = 50 } = {},
): Terminal {
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-L', `clausewise-${process.pid}`, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      cwd: ROOT,
      env: { ...process.env, TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', TMUX: '' },
    });
  const settings = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  tmux(
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    String(rows),
    ...settings,
    `${command}; echo "ended with $?"; exec cat`,
  );
  const screen = ({ colours = false } = {}) => tmux('capture-pane', '-p', ...(colours ? ['-e'] : [])).trimEnd();
  return {
    type: (text) => void tmux('send-keys', '-l', text),
    press: (...keys) => void tmux('send-keys', ...keys),
    screen,
    shows: async (wanted) => {
      const until = Date.now() + PATIENCE;
      for (;;) {
        const shown = screen();
        if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return shown;
        if (Date.now() > until) throw new Error(`The terminal does not show ${wanted}:\n${shown}`);
        await pause(PAUSE);
      }
    },
    close: () => void tmux('kill-server'),
  };
}
