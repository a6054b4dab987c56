import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { migrate } from '../database/migrate.ts';
import { ALL_MIGRATIONS } from '../database/migrations/all-migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { openTables } from '../database/open-tables.ts';
import { copyDatabase } from './copy-database.ts';

/** What is in a state file. */
export interface StateContents {
  /** Numbers of good and of damaged rows by table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly damaged: number }>>;
}

/** Reads every row of a state file, in a copy of it that is deleted again: the file itself is not changed. */
export async function inspectState(file: string, now: number): Promise<StateContents> {
  const copy = `${file}.inspected`;
  rmSync(copy, { force: true });
  try {
    await copyDatabase(file, copy);
    return await readAll(copy, now);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

async function readAll(file: string, now: number): Promise<StateContents> {
  const damaged: Record<string, number> = {};
  const db = await openDatabase(file);
  try {
    await migrate(db, ALL_MIGRATIONS, now);
    const tables = openTables((table, rows) => {
      damaged[table] = (damaged[table] ?? 0) + rows;
    });
    const counts: [string, { rows: number; damaged: number }][] = [];
    for (const [name, { find }] of Object.entries({ ...tables })) {
      const { length: rows } = await find(db, sql`true`);
      counts.push([name, { rows, damaged: damaged[name] ?? 0 }]);
    }
    return { tables: Object.fromEntries(counts) };
  } finally {
    await db.destroy();
  }
}
