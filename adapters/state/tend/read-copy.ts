import { rmSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { migrate } from '../database/migrate.ts';
import { ALL_MIGRATIONS } from '../database/migrations/all-migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { copyDatabase } from './copy-database.ts';

/**
 * Reads a state file that may be in use, in a copy of it that is deleted again: the file itself is not changed.
 * @param now milliseconds since 1970
 */
export async function readCopy<T>(
  file: string,
  now: number,
  read: (db: Kysely<StateTables>) => Promise<T>,
): Promise<T> {
  const copy = `${file}.inspected`;
  const remove = (): void => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  };
  remove();
  try {
    await copyDatabase(file, copy);
    const db = await openDatabase(copy);
    try {
      await migrate(db, ALL_MIGRATIONS, now);
      return await read(db);
    } finally {
      await db.destroy();
    }
  } finally {
    remove();
  }
}
