const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Escapes a text for a `mrkdwn` object or the `text` of a message. With these three characters escaped, nothing in it can
 * mention somebody or disguise a link (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/gu, (char) => ENTITIES[char] ?? char);

/** Length of a text after escaping, in UTF-16 units. */
export function escapedLength(text: string): number {
  let length = text.length;
  for (const char of text)
    if (char === '&') length += 4;
    else if (char === '<' || char === '>') length += 3;
  return length;
}
