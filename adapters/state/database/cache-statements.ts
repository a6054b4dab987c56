import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * Keeps every prepared statement of a database for its next use. Kysely prepares a new one for each query, and libsql frees
 * them only at garbage collection, which is slower and has crashed
 * (https://github.com/tursodatabase/libsql-client-ts/issues/354). Our queries have fixed texts, so the cache stays small.
 */
export function cacheStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const known = statements.get(text) ?? database.prepare(text);
      statements.set(text, known);
      return known;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
