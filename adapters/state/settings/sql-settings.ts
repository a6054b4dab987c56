import { type Kysely, sql } from 'kysely';
import { isUnset } from '../../../src/chat/memory/channel-settings.ts';
import type { SettingsStore } from '../../../src/chat/memory/settings-store.ts';
import type { CheckedTable } from '../database/checked-table.ts';
import type { SettingsRow } from '../tables/settings-tables.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { formatSettings, parseSettings } from './stored-settings.ts';

/** Settings in a database that several processes share. They do not expire. */
export const createSqlSettings = (
  db: Kysely<StateTables>,
  table: CheckedTable<SettingsRow>,
  now: () => number,
): SettingsStore => ({
  readSettings: async (places) => {
    if (places.length === 0) return new Map();
    const rows = await table.find(db, sql`place in (${sql.join([...places])})`);
    return new Map(rows.map(({ place, settings }) => [place, parseSettings(settings)]));
  },
  saveSettings: async (place, settings) => {
    if (isUnset(settings)) await table.remove(db, sql`place = ${place}`);
    else await table.put(db, { place, settings: formatSettings(settings), at: now() });
  },
});
