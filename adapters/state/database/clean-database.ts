import { type Kysely, sql } from 'kysely';

/**
 * Writes a database anew without anything that was deleted. `secure_delete` alone overwrites deleted rows, but not copies
 * of them that stay behind when SQLite moves rows between pages.
 */
export async function cleanDatabase<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(db);
  await emptyLog(db);
}

/** Writes the write-ahead log back into the file and empties it, so that deleted rows remain in neither. */
export async function emptyLog<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
