import type { InstallationStore } from '@slack/oauth';
import { sql } from 'kysely';
import { openDatabase } from '../../state/database/open-database.ts';
import { sqliteDialect } from '../../state/database/sqlite-dialect.ts';
import type { Encryption } from '../../state/key/create-encryption.ts';
import {
  createInstallationStore,
  createInstallationTable,
  type InstallationTables,
} from './create-installation-store.ts';

/** The store of installations, and how to close its database. */
export interface OpenedInstallations {
  readonly store: InstallationStore;
  readonly close: () => Promise<void>;
}

/**
 * Opens the SQLite file with the installations of all workspaces.
 * @throws the errors of `openDatabase`: without its installations the bot cannot work for any workspace
 */
export async function openInstallations(file: string, encryption: Encryption): Promise<OpenedInstallations> {
  const db = await openDatabase<InstallationTables>(file);
  await createInstallationTable(db, sqliteDialect);
  /** Writes the write-ahead log back into the file, so that deleted rows remain in neither. */
  const checkpoint = async (): Promise<void> => void (await sql`pragma wal_checkpoint(truncate)`.execute(db));
  const store = createInstallationStore({ db, dialect: sqliteDialect, encryption, afterDelete: checkpoint });
  const close = async (): Promise<void> => {
    await checkpoint();
    await db.destroy();
  };
  return { store, close };
}
