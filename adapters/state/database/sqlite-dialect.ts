import { sql } from 'kysely';
import type { SqlDialect } from './sql-dialect.ts';

/** SQLite: its only lock is that of the whole file. */
export const sqliteDialect: SqlDialect = {
  types: { text: 'text', utf8: 'blob', integer: 'integer', blob: 'blob' },
  cure: 'move the file away',
  tableEnd: sql`strict, without rowid`,
  // As bytes: the driver aborts the process at a text that is not UTF-8.
  selectText: (column) => sql`cast(${sql.ref(column)} as blob) as ${sql.ref(column)}`,
  isStored: (column, value) => sql`cast(${sql.ref(column)} as blob) is cast(${value} as blob)`,
  // Takes the write lock first, which Kysely's own transactions do not in SQLite.
  exclusively: (db, _key, job) =>
    db.connection().execute(async (connection) => {
      await sql`begin immediate`.execute(connection);
      try {
        const result = await job(connection);
        await sql`commit`.execute(connection);
        return result;
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => undefined); // after some errors SQLite has already rolled back
        throw error;
      }
    }),
};
