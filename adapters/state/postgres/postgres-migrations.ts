import type { Kysely } from 'kysely';
import { createTable, createTimeIndices } from '../database/create-table.ts';
import type { Migration } from '../database/migrate.ts';
import { CLAIMS, CONVERSATIONS, FEEDBACK, OWNERS, QUOTAS, type StateTables } from '../database/state-tables.ts';
import { postgresDialect } from './postgres-dialect.ts';

/** The tables as they are in SQLite after its migration of the same version, so that later versions are the same in both. */
const tables: Migration = {
  version: 3,
  name: 'tables',
  async up(db: Kysely<StateTables>) {
    await createTable(db, CONVERSATIONS, postgresDialect);
    await createTable(db, QUOTAS, postgresDialect);
    await createTable(db, FEEDBACK, postgresDialect);
    await createTable(db, CLAIMS, postgresDialect);
    await createTable(db, OWNERS, postgresDialect);
    await createTimeIndices(db);
    await db.schema
      .createTable('meta')
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

/** All migrations of a PostgreSQL database, in order. A released one is never edited: a later change is a new migration. */
export const POSTGRES_MIGRATIONS: readonly Migration[] = [tables];
