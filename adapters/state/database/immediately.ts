import { type Kysely, sql } from 'kysely';

/**
 * Runs statements in a transaction that takes the write lock first, which Kysely's own transactions do not in SQLite: what
 * has been read cannot be changed by another process before it is written.
 * @throws what the job or SQLite throws; nothing is changed then
 */
export function immediately<Tables, T>(
  db: Kysely<Tables>,
  job: (connection: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await job(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined); // after some errors SQLite has already rolled back
      throw error;
    }
  });
}
