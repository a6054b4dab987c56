import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { isAlive } from '../claims/claim-owner.ts';
import { openDatabase } from '../database/open-database.ts';
import { openTables } from '../database/open-tables.ts';

/** Whether a process that runs has a state file open; a file that cannot be read is in nobody's use. */
export async function isInUse(file: string, now: number): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    const db = await openDatabase(file);
    try {
      const owners = await openTables(() => undefined).owners.find(db, sql`true`);
      return owners.some((owner) => isAlive(owner, now));
    } finally {
      await db.destroy();
    }
  } catch {
    return false;
  }
}
