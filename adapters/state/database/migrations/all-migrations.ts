import type { Migration } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { indices } from './002-indices.ts';

/** Every change of the tables, in order. One that has been released is never edited: a change of mind is a new one. */
export const ALL_MIGRATIONS: readonly Migration[] = [tables, indices];
