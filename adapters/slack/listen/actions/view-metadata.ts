import * as v from 'valibot';
import type { SlackPlace } from '../../slack-bot.ts';

/** What a modal carries in `private_metadata`: where it was opened, and what for. */
const Metadata = v.object({
  channel: v.optional(v.nullable(v.string()), null),
  thread: v.optional(v.nullable(v.string()), null),
  threadIsActive: v.optional(v.boolean(), false),
  responseUrl: v.optional(v.nullable(v.string()), null),
  /** True for a form whose answer is for the person alone, whatever is ticked. */
  isPrivate: v.optional(v.boolean(), false),
  language: v.optional(v.picklist(['en', 'zh']), 'en'),
  /** Id of the reply that is voted on. */
  reply: v.optional(v.string(), ''),
});
export type Metadata = v.InferOutput<typeof Metadata>;

/** At most 3,000 characters: some ids and one URL of Slack. */
export const writeMetadata = (
  { channel, thread, threadIsActive, responseUrl }: SlackPlace,
  more: Partial<Pick<Metadata, 'language' | 'reply' | 'isPrivate'>> = {},
): string => JSON.stringify({ channel, thread, threadIsActive, responseUrl, ...more });

/** What `writeMetadata` wrote; where nothing can be read, what belongs to no place. */
export function readMetadata(text: string): Metadata {
  try {
    return v.parse(Metadata, JSON.parse(text || '{}'));
  } catch {
    return v.parse(Metadata, {});
  }
}
