import { cleanText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import { escapedLength, escapeMrkdwn } from './escape-mrkdwn.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/**
 * The `text` of a message: for notifications, screen readers and clients that draw no blocks. Escaped, so that it
 * mentions nobody; too long a text ends at a whole line, with a hint where the rest is.
 */
export function fallbackText(plain: string, hint: string): string {
  const most = SLACK_LIMITS.fallbackText.most;
  const text = cleanText(plain).trim();
  if (escapedLength(text) <= most) return escapeMrkdwn(text);
  const [first = ''] = cutText(text, most - hint.length - 1, escapedLength);
  return `${escapeMrkdwn(first.trimEnd())}\n${hint}`;
}

/** A whole text, escaped, in as many pieces as Slack needs to take it. */
export const plainPieces = (plain: string): string[] =>
  cutText(cleanText(plain).trim(), SLACK_LIMITS.fallbackText.most, escapedLength).map(escapeMrkdwn);
