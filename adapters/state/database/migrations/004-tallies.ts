import { createTable } from '../create-table.ts';
import type { Migration } from '../migrate.ts';
import { ANSWERS, GAPS, MARKS, USAGE } from '../state-tables.ts';

/** Counters of questions, what single answers were about, and what is done once. */
export const tallies: Migration = {
  version: 4,
  name: 'tallies',
  async up(db) {
    await createTable(db, USAGE);
    await createTable(db, GAPS);
    await createTable(db, ANSWERS, ['question']);
    await createTable(db, MARKS);
    await db.schema.createIndex('answers_at').on('answers').column('at').execute();
  },
};
