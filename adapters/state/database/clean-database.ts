import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { isErrorCode } from './is-error-code.ts';
import { LOCK_MS } from './open-database.ts';

/** Attempts to empty the log while another program reads it, and the wait (ms) between two of them. */
const MAX_ATTEMPTS = 8;
const PAUSE_MS = 100;

/**
 * Writes a database anew without anything that was deleted. `secure_delete` alone overwrites deleted rows, but not copies
 * of them that stay behind when SQLite moves rows between pages.
 * @returns false while another program that reads or writes the file prevents it
 * @throws the other errors of SQLite
 */
export async function cleanDatabase<Tables>(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`vacuum`.execute(db);
  } catch (error) {
    if (isErrorCode(error, 'SQLITE_BUSY') || isErrorCode(error, 'SQLITE_LOCKED')) return false;
    throw error;
  }
  return emptyLog(db);
}

/**
 * Writes the write-ahead log back into the file and empties it, so that deleted rows remain in neither.
 * @returns false when another program has read the file all the while
 */
export async function emptyLog<Tables>(db: Kysely<Tables>, attempts = MAX_ATTEMPTS): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    if (await tryToEmptyLog(db)) return true;
    if (attempt >= attempts) return false;
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
}

/** One attempt. It does not wait for a reader, which would block the process: the pauses are between the attempts. */
function tryToEmptyLog<Tables>(db: Kysely<Tables>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      // SQLite reports a busy log in the row, and not as an error: https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return rows[0]?.busy === 0;
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(LOCK_MS)}`.execute(connection);
    }
  });
}
