import { sql } from 'kysely';
import { openTables } from '../database/open-tables.ts';
import { readCopy } from './read-copy.ts';

/** What is in a state file. */
export interface StateContents {
  /** Numbers of good and of damaged rows by table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly damaged: number }>>;
}

/** Reads every row of a state file; the file itself is not changed. */
export const inspectState = (file: string, now: number): Promise<StateContents> =>
  readCopy(file, now, async (db) => {
    const damaged: Record<string, number> = {};
    const tables = openTables((table, rows) => {
      damaged[table] = (damaged[table] ?? 0) + rows;
    });
    const counts: [string, { rows: number; damaged: number }][] = [];
    for (const [name, { find }] of Object.entries({ ...tables })) {
      const { length: rows } = await find(db, sql`true`);
      counts.push([name, { rows, damaged: damaged[name] ?? 0 }]);
    }
    return { tables: Object.fromEntries(counts) };
  });
