import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../project/create-log.ts';
import { describeSlackError } from '../send/describe-slack-error.ts';
import { createLineCounter } from './create-line-counter.ts';

const MAX_LINE_LENGTH = 160;
/** What may follow the fixed words of a line: codes of the network, and Slack's about tokens. */
const CODE =
  /\b(?:E[A-Z]{3,}|UND_ERR_[A-Z_]+|(?:invalid|missing|not|token|account|team|org|access)_[a-z]+(?:_[a-z]+)*|ratelimited)\b/u;

/**
 * Makes the logger that Bolt writes to. Only its warnings and errors reach our log, and of these only the fixed words and a
 * code: all the rest can be the payload, and with it what people have written. A line that comes often is counted.
 */
export function createBoltLogger(log: Log): Logger {
  const writeTo = (write: (line: string) => void) => {
    const count = createLineCounter(write);
    return (first: unknown) => count(`Slack: ${fixedWords(first)}`);
  };
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

/** The words of a line before its first variable part, and the code in the rest. */
function fixedWords(value: unknown): string {
  if (value instanceof Error) return describeSlackError(value);
  const text = String(value);
  const end = /[:(“"'`{[]/u.exec(text)?.index ?? text.length;
  const words = text.slice(0, end).trim().slice(0, MAX_LINE_LENGTH);
  const code = CODE.exec(text.slice(end))?.[0];
  return code ? `${words} (${code})` : words;
}
