import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { startBeating } from './claims/start-beating.ts';
import { migrate } from './database/migrate.ts';
import { openTables } from './database/open-tables.ts';
import { explainStateError } from './explain-state-error.ts';
import { checkKey } from './key/check-key.ts';
import { createEncryption } from './key/create-encryption.ts';
import { findKey } from './key/find-key.ts';
import { restoreStateKey } from './key/read-state-key.ts';
import { openPendingDeletions } from './pending-deletions.ts';
import { explainPostgresError } from './postgres/explain-postgres-error.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { readPostgresAddress } from './postgres/postgres-address.ts';
import { postgresDialect } from './postgres/postgres-dialect.ts';
import { POSTGRES_MIGRATIONS } from './postgres/postgres-migrations.ts';
import { createSqlState } from './sql-state.ts';
import type { StateFolderOptions } from './state-folder.ts';
import type { OpenStore, StateStore } from './state-store.ts';
import type { StateTables } from './tables/state-tables.ts';

/** How long (ms) the server is left alone after a failure. */
const RETRY_AFTER_MS = 2_000;

const OTHER_KEY_CURE = 'Set STATE_KEY to the same secret in every process, or give the bot an empty database';

/** What the state in PostgreSQL is opened with; the folder keeps the key, unless it is given, and pending deletions. */
export interface PostgresStoreOptions extends StateFolderOptions {
  readonly databaseUrl: string;
}

/** Prepares the state in a PostgreSQL database; nothing is connected yet. */
export function openPostgresStore(options: PostgresStoreOptions): StateStore {
  const { dataDir, databaseUrl } = options;
  const key = findKey(options);
  const { place } = readPostgresAddress(databaseUrl);
  return {
    place,
    key,
    retryAfterMs: RETRY_AFTER_MS,
    opensInBackground: true,
    explain: (error) =>
      isOfFolder(error, dataDir) ? explainStateError(error, dataDir) : explainPostgresError(error, place),
    pending: openPendingDeletions(path.join(dataDir, 'state.pending')),
    exists: () => true, // while it cannot be reached, nobody knows
    open: async () => {
      if (options.key === undefined) restoreStateKey(dataDir, key);
      const db = await openPostgres<StateTables>(databaseUrl);
      try {
        return await useDatabase(db, { ...options, key, place });
      } catch (error) {
        await db.destroy();
        throw error;
      }
    },
    removeAside: () => undefined, // a damaged database is for its operator to mend
  };
}

/** True for an error of the file system in a folder: there the key could not be kept. */
const isOfFolder = (error: unknown, folder: string): boolean =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' && error.path.startsWith(folder);

async function useDatabase(
  db: Kysely<StateTables>,
  {
    key,
    place,
    rules,
    self,
    warn,
    countDamage,
  }: PostgresStoreOptions & { readonly key: string; readonly place: string },
): Promise<OpenStore> {
  await migrate(db, POSTGRES_MIGRATIONS, rules.now(), postgresDialect);
  await checkKey(db, key, { isNewKey: false, cure: OTHER_KEY_CURE });
  const tables = openTables((table, rows) => {
    countDamage?.(rows);
    warn(
      `Cannot read ${rows} rows of ${table} in ${place}: they were changed. They were deleted; check who writes to it.`,
    );
  }, postgresDialect);
  const stopBeating = await startBeating({ db, owners: tables.owners, self, now: rules.now });
  const clean = () => cleanTables(db);
  const state = createSqlState({
    db,
    dialect: postgresDialect,
    tables,
    rules,
    self,
    encryption: createEncryption(key, 'references'),
    clean,
    beforeClose: async () => undefined,
  });
  const close = async (): Promise<void> => {
    stopBeating();
    await state.close();
  };
  const release = async (): Promise<void> => {
    stopBeating();
    await db.destroy();
  };
  return { state: { ...state, close }, clean, inPlace: () => true, release };
}

/**
 * Lets the server write over deleted rows at once, and not when its own vacuum comes by. No query can read a deleted row in any
 * case, so that nothing is left to do when this fails.
 */
async function cleanTables(db: Kysely<StateTables>): Promise<boolean> {
  await sql`vacuum (skip_locked) conversations, claims, quotas, feedback`.execute(db).catch(() => undefined);
  return true;
}
