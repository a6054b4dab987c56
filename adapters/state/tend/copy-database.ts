import { chmodSync } from 'node:fs';
import { sql } from 'kysely';
import { openDatabase } from '../database/open-database.ts';

/**
 * Copies a database that may be in use to a new file, readable by this user alone.
 * @throws StateFileError for a damaged database, and the errors of SQLite and the file system; for example when the target exists
 */
export async function copyDatabase(file: string, target: string): Promise<void> {
  const db = await openDatabase(file);
  try {
    await sql`vacuum into ${target}`.execute(db);
    chmodSync(target, 0o600);
  } finally {
    await db.destroy();
  }
}
