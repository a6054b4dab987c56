import type { Migration } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { indices } from './002-indices.ts';
import { checkedRows } from './003-checked-rows.ts';
import { tallies } from './004-tallies.ts';
import { settings } from './005-settings.ts';

/** All migrations, in order. A released one is never edited: a later change is a new migration. */
export const ALL_MIGRATIONS: readonly Migration[] = [tables, indices, checkedRows, tallies, settings];
