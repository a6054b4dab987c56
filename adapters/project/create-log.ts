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

/** How a line is written, by format: alone, with time and level in front, or as a JSON object with both. */
const FORMATS: Readonly<Record<Environment['LOG_FORMAT'], (level: keyof Log, text: string, time: string) => string>> = {
  plain: (_, text) => text,
  timed: (level, text, time) => `${time} ${level.padEnd(5)} ${text}`,
  json: (level, message, time) => JSON.stringify({ time, level, message }),
};

/**
 * Creates a log that writes lines of this level and more severe ones, one line each, with secrets removed.
 * @param write takes a line without its end
 */
export function createLog(
  level: Environment['LOG_LEVEL'],
  write: (line: string) => void,
  format: Environment['LOG_FORMAT'] = 'plain',
): Log {
  const most = level === 'silent' ? -1 : LEVELS.indexOf(level);
  const at = (own: (typeof LEVELS)[number]) => (line: string) => {
    if (LEVELS.indexOf(own) > most) return;
    const text = printable(line.replace(SECRET, '(secret)'));
    write(FORMATS[format](own, text, new Date().toISOString()));
  };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
