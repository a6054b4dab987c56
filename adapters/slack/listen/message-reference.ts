import * as v from 'valibot';
import type { MessageReference } from '../../../src/chat/memory/message-claims.ts';

/** The name of this adapter in references. */
export const ADAPTER = 'slack';

/** The ids with which a message of Slack is found again. */
const Place = v.object({
  team: v.string(),
  /** Id of the organisation, where the app is installed in all of it. */
  enterprise: v.nullable(v.string()),
  channel: v.string(),
  user: v.string(),
  ts: v.string(),
  thread: v.nullable(v.string()),
  language: v.picklist(['en', 'zh']),
});

/** Where a message of Slack stands, who waits for its answer, and in which language. */
export type MessagePlace = v.InferOutput<typeof Place>;

/** Formats a place as a reference. */
export const toReference = (place: MessagePlace): MessageReference => ({
  adapter: ADAPTER,
  place: JSON.stringify(place),
});

/** Parses the text of a reference; null for one that another version has written. */
export function readPlace(text: string): MessagePlace | null {
  try {
    return v.parse(Place, JSON.parse(text));
  } catch {
    return null;
  }
}

/** The id under which the responder knows a message of Slack. */
export const messageId = (team: string, channel: string, ts: string): string => `slack ${team} ${channel} ${ts}`;
