import * as v from 'valibot';
import type { SlackPlace } from '../bot/slack-bot.ts';
import type { SlackMessage } from '../render/render-reply.ts';
import { callSlack } from './call-slack.ts';

/** Messages after a question among which its answer is looked for. */
const MAX_MESSAGES = 50;
/** The first letters of two texts decide whether they are the same. */
const COMPARED_LETTERS = 200;

const Messages = v.object({
  messages: v.array(v.object({ text: v.optional(v.string(), ''), bot_id: v.optional(v.nullable(v.string())) })),
});

/**
 * Looks for a message whose post was not confirmed: true when it is there, false when it is not, null when the app may not
 * read the place or cannot tell the message from an earlier one.
 */
export async function findPosted(
  { client, channel, thread, askedTs }: SlackPlace,
  { text }: Pick<SlackMessage, 'text'>,
): Promise<boolean | null> {
  if (!channel || !askedTs) return null;
  const range = { channel, oldest: askedTs, inclusive: false, limit: MAX_MESSAGES };
  const read = () =>
    thread ? client.conversations.replies({ ...range, ts: thread }) : client.conversations.history(range);
  try {
    const { messages } = v.parse(Messages, await callSlack(read, { isRepeatable: true }));
    const wanted = lettersOf(text);
    return messages.some((message) => message.bot_id && lettersOf(message.text) === wanted);
  } catch {
    return null; // missing_scope, most of the time
  }
}

/** Slack may return other white space and escapes than it was sent. */
const lettersOf = (text: string): string =>
  text
    .replace(/&(?:lt|gt|amp);/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED_LETTERS);
