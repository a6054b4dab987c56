import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { StateTables } from '../database/state-tables.ts';
import { StateFileError } from '../state-file-error.ts';

/**
 * Notes in a new database which key names its rows (a fingerprint: the key itself never stands beside the hashes), and
 * compares in a known one.
 * @throws StateFileError where it is another key: nobody could find or delete the rows, not even with `/forget`
 */
export async function checkKey(db: Kysely<StateTables>, key: string): Promise<void> {
  const value = createHmac('sha256', key).update('key\0fingerprint').digest('base64url');
  await db
    .insertInto('meta')
    .values({ name: 'key', value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const noted = await db.selectFrom('meta').select('value').where('name', '=', 'key').executeTakeFirstOrThrow();
  if (noted.value === value) return;
  const cure = 'Put back the state.key or STATE_KEY that it was made with, or delete this file';
  throw new StateFileError({ fact: 'its rows were named with another key', cure });
}
