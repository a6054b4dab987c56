import * as v from 'valibot';
import type { SlackPlace } from '../../bot/slack-bot.ts';

/** The content of a modal's `private_metadata`: where it was opened, and for what. */
const Metadata = v.object({
  channel: v.optional(v.nullable(v.string()), null),
  thread: v.optional(v.nullable(v.string()), null),
  threadIsActive: v.optional(v.boolean(), false),
  responseUrl: v.optional(v.nullable(v.string()), null),
  /** True for a form whose answer only the person may see, whatever is ticked. */
  isPrivate: v.optional(v.boolean(), false),
  language: v.optional(v.picklist(['en', 'zh']), 'en'),
  /** What the form with settings is for. */
  target: v.optional(v.picklist(['channel', 'workspace']), 'channel'),
  /** Id of the reply that is voted on; empty for a question. */
  reply: v.optional(v.string(), ''),
});
export type Metadata = v.InferOutput<typeof Metadata>;

/** Formats metadata as text: a few ids and one URL of Slack, far below the 3,000 characters that it may have. */
export const writeMetadata = (
  { channel, thread, threadIsActive, responseUrl }: SlackPlace,
  more: Partial<Pick<Metadata, 'language' | 'reply' | 'isPrivate' | 'target'>> = {},
): string => JSON.stringify({ channel, thread, threadIsActive, responseUrl, ...more });

/** Parses the text of `writeMetadata`; the defaults, without a place, when it cannot be parsed. */
export function readMetadata(text: string): Metadata {
  try {
    return v.parse(Metadata, JSON.parse(text || '{}'));
  } catch {
    return v.parse(Metadata, {});
  }
}
