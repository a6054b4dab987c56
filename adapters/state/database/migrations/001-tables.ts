import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** The first tables: conversations, seen messages, quotas, votes, and facts about the file itself. */
export const tables: Migration = {
  version: 1,
  name: 'tables',
  async up(db) {
    const { schema } = db;
    await schema
      .createTable('conversations')
      .addColumn('conversation', 'text', (column) => column.notNull().primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await schema
      .createTable('seen_messages')
      .addColumn('message', 'text', (column) => column.notNull().primaryKey())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict, without rowid`)
      .execute();
    await schema
      .createTable('quotas')
      .addColumn('quota', 'text', (column) => column.notNull())
      .addColumn('window_ms', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'integer', (column) => column.notNull())
      .addColumn('uses', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quotas_key', ['quota', 'window_ms'])
      .modifyEnd(sql`strict, without rowid`)
      .execute();
    await schema
      .createTable('feedback')
      .addColumn('reply', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('helpful', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['reply', 'person'])
      .modifyEnd(sql`strict`)
      .execute();
    await schema
      .createTable('meta')
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict, without rowid`)
      .execute();
  },
};
