import { ANSWERS, GAPS, MARKS, USAGE } from '../../tables/state-tables.ts';
import { createTable } from '../create-table.ts';
import type { Migration } from '../migrate.ts';
import { sqliteDialect } from '../sqlite-dialect.ts';

/** Counters of questions, what single answers were about, and what is done once. */
export const tallies: Migration = {
  version: 4,
  name: 'tallies',
  async up(db) {
    await createTable(db, USAGE, sqliteDialect);
    await createTable(db, GAPS, sqliteDialect);
    await createTable(db, ANSWERS, sqliteDialect);
    await createTable(db, MARKS, sqliteDialect);
    await db.schema.createIndex('answers_at').on('answers').column('at').execute();
  },
};
