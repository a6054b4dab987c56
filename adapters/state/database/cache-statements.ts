import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * Keeps every prepared statement of a database for its next use. Kysely prepares anew for each query, and libsql frees
 * statements only when memory is collected: slower, and crashes in just that place are on record
 * (github.com/tursodatabase/libsql-client-ts/issues/354). The texts of our queries are fixed, so the cache stays small.
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
