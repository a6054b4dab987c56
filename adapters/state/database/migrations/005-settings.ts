import { SETTINGS, SUBSCRIPTIONS } from '../../tables/settings-tables.ts';
import { createTable } from '../create-table.ts';
import type { Migration } from '../migrate.ts';
import { sqliteDialect } from '../sqlite-dialect.ts';

/** What administrators set for channels, and the channels that are told of changes. */
export const settings: Migration = {
  version: 5,
  name: 'settings',
  async up(db) {
    await createTable(db, SETTINGS, sqliteDialect);
    await createTable(db, SUBSCRIPTIONS, sqliteDialect);
  },
};
