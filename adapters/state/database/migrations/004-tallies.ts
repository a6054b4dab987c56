import type { Migration } from '../migrate.ts';

/** Holds the number of the counters' migration: no table is changed. */
export const tallies: Migration = { version: 4, name: 'tallies', up: async () => undefined };
