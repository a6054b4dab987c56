import * as v from 'valibot';
import type { Deliveries } from '../../../src/chat/memory/deliveries.ts';
import type { MessageReference } from '../../../src/chat/memory/message-claims.ts';
import type { Log } from '../../project/create-log.ts';

/** The name of this adapter in references. */
export const ADAPTER = 'discord';

const id = v.string();
const language = v.picklist(['en', 'zh']);

/** What the settling of references works with. */
export interface RecoverContext {
  readonly responder: Deliveries;
  readonly log: Log;
}

/** What this process has begun, by the ids with which another process finds it again. */
const Place = v.variant('kind', [
  /** A message that waits for its answer. */
  v.object({ kind: v.literal('message'), channel: id, message: id, workspace: v.string(), language }),
  /** The last message of a channel that was for the bot: later ones may have come while it was away. */
  v.object({ kind: v.literal('channel'), channel: id, message: id }),
  /** An interaction that shows "is thinking". Its token is valid for 15 minutes. */
  v.object({ kind: v.literal('deferral'), application: id, interaction: id, token: v.string(), language }),
]);

/** A place in Discord. */
export type Place = v.InferOutput<typeof Place>;

/** Formats a place as a reference. */
export const toReference = (place: Place): MessageReference => ({ adapter: ADAPTER, place: JSON.stringify(place) });

/** Parses the text of a reference; null for one that another version has written. */
export function readPlace(text: string): Place | null {
  try {
    return v.parse(Place, JSON.parse(text));
  } catch {
    return null;
  }
}

/** The ids under which the responder knows what is at a place. */
export const messageId = (message: string): string => `discord ${message}`;
export const deferralId = (interaction: string): string => `discord deferral ${interaction}`;
export const channelId = (channel: string): string => `discord last message of ${channel}`;
