import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../project/create-log.ts';

const MAX_LINE_LENGTH = 300;

/**
 * Makes the logger that Bolt writes to. Only its warnings and errors reach our log: its debug and info lines contain whole
 * payloads, and with them what people have written.
 */
export function createBoltLogger(log: Log): Logger {
  const writeTo = (write: (line: string) => void) => (first: unknown) => write(`Slack: ${shortText(first)}`);
  const ignore = (): void => {};
  return {
    debug: ignore,
    info: ignore,
    warn: writeTo(log.warn),
    error: writeTo(log.error),
    setLevel: ignore,
    getLevel: () => LogLevel.WARN,
    setName: ignore,
  };
}

const shortText = (value: unknown): string =>
  (value instanceof Error ? value.message : String(value)).slice(0, MAX_LINE_LENGTH);
