import * as v from 'valibot';
import type { SeenDocuments } from '../../../src/chat/memory/subscription-store.ts';

const Seen = v.record(v.string(), v.string());

/** Formats hashes of documents; the same for the same documents in any order. */
export const formatSeen = (seen: SeenDocuments): string =>
  JSON.stringify(Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Parses hashes of documents; none where another version has written them. */
export function parseSeen(text: string): SeenDocuments {
  try {
    return v.parse(Seen, JSON.parse(text));
  } catch {
    return {};
  }
}

/** After a failure a report is left alone for so long (ms). */
export const RETRY_AFTER_MS = 60 * 60 * 1000;
