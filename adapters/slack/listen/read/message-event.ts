import * as v from 'valibot';

const Schema = v.object({
  type: v.string(),
  subtype: v.optional(v.string()),
  channel: v.string(),
  channel_type: v.optional(v.string()),
  user: v.optional(v.string()),
  bot_id: v.optional(v.nullable(v.string())),
  text: v.optional(v.string(), ''),
  ts: v.string(),
  thread_ts: v.optional(v.string()),
  edited: v.optional(v.unknown()),
});

/** The fields that are read from `app_mention` and `message` events: https://docs.slack.dev/reference/events/message */
export type MessageEvent = v.InferOutput<typeof Schema>;

/** Reads an event, or a message of a channel's history; null for anything else. */
export function readMessageEvent(event: unknown): MessageEvent | null {
  const parsed = v.safeParse(Schema, event);
  return parsed.success ? parsed.output : null;
}
