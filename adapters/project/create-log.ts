import { printable } from '../printable.ts';
import type { Environment } from './environment.ts';

/** The log for the operator. It never contains anything that people wrote. */
export interface Log {
  readonly error: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
}

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
/** The form of tokens and secrets of both platforms: xoxb-…, xapp-…, a bot token of three parts. */
const SECRET = /\b(?:x(?:ox[a-z]|app)(?:\.[\w-]+)?-[\w-]+|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,})/g;

/** Creates a log that writes lines of this level and more severe ones, one line each, with secrets removed. */
export function createLog(level: Environment['LOG_LEVEL'], write: (line: string) => void): Log {
  const most = level === 'silent' ? -1 : LEVELS.indexOf(level);
  const at = (own: (typeof LEVELS)[number]) => (line: string) => {
    if (LEVELS.indexOf(own) <= most) write(printable(line.replace(SECRET, '(secret)')));
  };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
