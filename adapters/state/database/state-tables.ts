/** The columns of state.sqlite after the last migration. Times are milliseconds since 1970; ids are keyed hashes. */
export interface StateTables {
  conversations: {
    conversation: string;
    /** Who asked last: the turn is deleted when this person is forgotten. */
    person: string;
    /** A `StoredTurn` as JSON. */
    turn: string;
    at: number;
  };
  seen_messages: { message: string; at: number };
  quotas: { quota: string; window_ms: number; started_at: number; uses: number };
  feedback: { reply: string; person: string; helpful: 0 | 1; reason: string | null; at: number };
  meta: { name: string; value: string };
  migrations: { version: number; name: string; applied_at: number };
}
