import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { StateFileError } from '../database/state-file-error.ts';
import type { StateTables } from '../tables/state-tables.ts';

/**
 * Checks that a database was written with this key: stores a fingerprint of the key in a new database, and compares it in an
 * existing one. The key itself is never stored beside the hashes.
 * @param isNewKey whether the key was missing until now, so that the database can never be used again
 * @param cure what the operator is told to do about another key
 * @throws StateFileError for another key, with which no row could be found or deleted, not even by `/forget`
 */
export async function checkKey(
  db: Kysely<StateTables>,
  key: string,
  { isNewKey, cure }: { readonly isNewKey: boolean; readonly cure: string },
): Promise<void> {
  const value = createHmac('sha256', key).update('key\0fingerprint').digest('base64url');
  await db
    .insertInto('meta')
    .values({ name: 'key', value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Compared in the database: the driver aborts the process at a text that is not UTF-8.
  const isSame = await db
    .selectFrom('meta')
    .select('name')
    .where('name', '=', 'key')
    .where('value', '=', value)
    .execute();
  if (isSame.length > 0) return;
  // A key that was made just now cannot be the one that was lost with its file.
  if (isNewKey) throw new StateFileError({ fact: 'its key is lost', cure: 'Put back the state.key', isDamaged: true });
  throw new StateFileError({ fact: 'its rows were named with another key', cure });
}
