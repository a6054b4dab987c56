import type { Kysely } from 'kysely';
import { createTable, createTimeIndices } from '../database/create-table.ts';
import type { Migration } from '../database/migrate.ts';
import { SETTINGS, SUBSCRIPTIONS } from '../tables/settings-tables.ts';
import {
  ANSWERS,
  CLAIMS,
  CONVERSATIONS,
  FEEDBACK,
  GAPS,
  MARKS,
  OWNERS,
  QUOTAS,
  type StateTables,
  USAGE,
} from '../tables/state-tables.ts';
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

/** Counters of questions, what single answers were about, and what is done once. */
const tallies: Migration = {
  version: 4,
  name: 'tallies',
  async up(db) {
    await createTable(db, USAGE, postgresDialect);
    await createTable(db, GAPS, postgresDialect);
    await createTable(db, ANSWERS, postgresDialect);
    await createTable(db, MARKS, postgresDialect);
    await db.schema.createIndex('answers_at').on('answers').column('at').execute();
  },
};

/** What administrators set for channels, and the channels that are told of changes. */
const settings: Migration = {
  version: 5,
  name: 'settings',
  async up(db) {
    await createTable(db, SETTINGS, postgresDialect);
    await createTable(db, SUBSCRIPTIONS, postgresDialect);
  },
};

/** All migrations of a PostgreSQL database, in order. A released one is never edited: a later change is a new migration. */
export const POSTGRES_MIGRATIONS: readonly Migration[] = [tables, tallies, settings];
