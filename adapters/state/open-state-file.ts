import { statSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { ClaimOwner } from './claims/claim-owner.ts';
import { startBeating } from './claims/start-beating.ts';
import { cleanDatabase, emptyLog } from './database/clean-database.ts';
import { migrate } from './database/migrate.ts';
import { ALL_MIGRATIONS } from './database/migrations/all-migrations.ts';
import { openDatabase } from './database/open-database.ts';
import { type OpenedTables, openTables } from './database/open-tables.ts';
import { sqliteDialect } from './database/sqlite-dialect.ts';
import { checkKey } from './key/check-key.ts';
import { createEncryption } from './key/create-encryption.ts';
import type { StateRules } from './rules/state-rules.ts';
import { createSqlState } from './sql-state.ts';
import type { OpenStore } from './state-store.ts';
import type { StateTables } from './tables/state-tables.ts';

/** The inode of a file, which identifies it whatever its name; null when there is no such file, or it cannot be read. */
export function inodeOf(file: string): bigint | null {
  try {
    return statSync(file, { bigint: true }).ino;
  } catch {
    return null;
  }
}

const OTHER_KEY_CURE = 'Put back the state.key or STATE_KEY that it was made with, or delete this file';

/** How a state file is opened. */
export interface StateFileOptions {
  /** The key of the hashes that identify the rows. */
  readonly key: string;
  /** Whether the file of the key was missing until now. */
  readonly isNewKey: boolean;
  readonly rules: StateRules;
  /** The process, as owner of claims. */
  readonly self: ClaimOwner;
  /** Called with the name of a table and how many damaged rows were deleted from it. */
  readonly onDamage: (table: string, rows: number) => void;
}

/** Reads every row once, which deletes the damaged ones. */
async function checkRows(db: Kysely<StateTables>, tables: OpenedTables): Promise<void> {
  for (const { find } of Object.values<Pick<OpenedTables[keyof OpenedTables], 'find'>>({ ...tables }))
    await find(db, sql`true`);
}

/**
 * Opens the state in a file: creates it when it is missing, checks and migrates it.
 * @throws what `openDatabase`, `migrate` and `checkKey` throw
 */
export async function openStateFile(file: string, options: StateFileOptions): Promise<OpenStore> {
  const { key, isNewKey, rules, self, onDamage } = options;
  const db = await openDatabase(file);
  try {
    await migrate(db, ALL_MIGRATIONS, rules.now());
    await checkKey(db, key, { isNewKey, cure: OTHER_KEY_CURE });
    const tables = openTables(onDamage);
    await checkRows(db, tables);
    const stopBeating = await startBeating({ db, owners: tables.owners, self, now: rules.now });
    const state = createSqlState({
      db,
      dialect: sqliteDialect,
      tables,
      rules,
      self,
      encryption: createEncryption(key, 'references'),
      clean: () => cleanDatabase(db),
      beforeClose: () => emptyLog(db, 1),
    });
    const inode = inodeOf(file);
    const close = async (): Promise<void> => {
      stopBeating();
      await state.close();
    };
    const release = async (): Promise<void> => {
      stopBeating();
      await db.destroy();
    };
    return {
      state: { ...state, close },
      clean: () => cleanDatabase(db),
      inPlace: () => inodeOf(file) === inode,
      release,
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
