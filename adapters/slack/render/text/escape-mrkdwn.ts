const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text for a `mrkdwn` object or the `text` of a message: with these three characters escaped, nothing in it mentions
 * anybody or disguises a link (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/gu, (char) => ENTITIES[char] ?? char);

/** How long the escaped text is. */
export function escapedLength(text: string): number {
  let length = text.length;
  for (const char of text)
    if (char === '&') length += 4;
    else if (char === '<' || char === '>') length += 3;
  return length;
}
