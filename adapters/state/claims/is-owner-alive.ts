import { type Kysely, sql } from 'kysely';
import type { CheckedTable } from '../database/checked-table.ts';
import type { OwnerRow, StateTables } from '../tables/state-tables.ts';
import { isAlive } from './claim-owner.ts';

/** Whether the process of an owner, by its name, still runs. */
export async function isOwnerAlive(
  owners: CheckedTable<OwnerRow>,
  connection: Kysely<StateTables>,
  { owner, now }: { readonly owner: string; readonly now: number },
): Promise<boolean> {
  const [known] = await owners.find(connection, sql`owner = ${owner}`);
  return known !== undefined && isAlive(known, now);
}
