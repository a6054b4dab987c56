import { cleanText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import { escapedLength, escapeMrkdwn } from './escape-mrkdwn.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/**
 * Makes the `text` of a message, for notifications, screen readers and clients that show no blocks. It is escaped, so that
 * it mentions nobody; a text that is too long ends after a whole line, followed by a hint.
 */
export function fallbackText(plain: string, hint: string): string {
  const maxLength = SLACK_LIMITS.fallbackText.max;
  const text = cleanText(plain).trim();
  if (escapedLength(text) <= maxLength) return escapeMrkdwn(text);
  const [first = ''] = cutText(text, maxLength - hint.length - 1, escapedLength);
  return `${escapeMrkdwn(first.trimEnd())}\n${hint}`;
}

/** A whole text, escaped, in pieces that each fit into a message. */
export const plainPieces = (plain: string): string[] =>
  cutText(cleanText(plain).trim(), SLACK_LIMITS.fallbackText.max, escapedLength).map(escapeMrkdwn);
