const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text for a `mrkdwn` object or the `text` of a message: with these three characters escaped, nothing in it can mention
 * anybody or disguise a link (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/gu, (char) => ENTITIES[char] ?? char);
