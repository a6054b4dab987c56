import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../create-log.ts';

/**
 * What Bolt has to say, for the operator. Its debug and info lines hold whole payloads, so people's words: they are dropped
 * at every level.
 */
export function createBoltLogger(log: Log): Logger {
  const tell = (write: (line: string) => void) => (first: unknown) => write(`Slack: ${lineOf(first)}`);
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: tell(log.warn),
    error: tell(log.error),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}

const MAX_LINE_LENGTH = 300;
const lineOf = (what: unknown): string =>
  (what instanceof Error ? what.message : String(what)).slice(0, MAX_LINE_LENGTH);
