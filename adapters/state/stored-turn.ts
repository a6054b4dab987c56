import * as v from 'valibot';
import type { StoredTurn } from '../../src/chat/memory/state.ts';

const ids = v.array(v.string());
const weights = v.record(v.string(), v.number());

const StoredTurnSchema = v.object({
  language: v.picklist(['en', 'zh']),
  providers: ids,
  scope: v.nullable(v.string()),
  jurisdictions: ids,
  topics: weights,
  types: ids,
  concepts: weights,
  clauses: ids,
  shown: v.pipe(v.number(), v.integer(), v.minValue(0)),
}) satisfies v.GenericSchema<unknown, StoredTurn>;

/** Formats a turn as text for the store. */
export function formatTurn(turn: StoredTurn): string {
  return JSON.stringify(turn);
}

/** Parses a turn from the store; null for a text that is not one, for example from an older version. */
export function parseTurn(text: string): StoredTurn | null {
  try {
    const parsed = v.safeParse(StoredTurnSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
