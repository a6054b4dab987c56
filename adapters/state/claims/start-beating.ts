import type { Kysely } from 'kysely';
import type { CheckedTable } from '../database/checked-table.ts';
import type { OwnerRow, StateTables } from '../tables/state-tables.ts';
import { BEAT_MS, type ClaimOwner } from './claim-owner.ts';

/** What the signs of life are written with. */
export interface BeatingOptions {
  readonly db: Kysely<StateTables>;
  readonly owners: CheckedTable<OwnerRow>;
  readonly self: ClaimOwner;
  readonly now: () => number;
}

/**
 * Writes a sign of life of this process now and every ten seconds, for processes on other machines.
 * @returns ends that
 */
export async function startBeating({ db, owners, self, now }: BeatingOptions): Promise<() => void> {
  const beat = (): Promise<void> => owners.put(db, { ...self, beat_at: now() });
  await beat();
  // A beat that cannot be written is no news: the next use of the file reports it.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS).unref();
  return () => clearInterval(timer);
}
