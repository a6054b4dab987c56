import type { Encryption } from '../../state/key/create-encryption.ts';
import { openPostgres } from '../../state/postgres/open-postgres.ts';
import { postgresDialect } from '../../state/postgres/postgres-dialect.ts';
import {
  createInstallationStore,
  createInstallationTable,
  type InstallationTables,
} from './create-installation-store.ts';
import { keepInstallations } from './keep-installations.ts';
import type { OpenedInstallations } from './open-installations.ts';

/**
 * Opens the installations of all workspaces in a PostgreSQL database, which several processes share. Nothing is connected yet:
 * the server may be started later than the bot, and may be stopped for a while.
 * @throws the errors of the module loader
 */
export async function openSharedInstallations(url: string, encryption: Encryption): Promise<OpenedInstallations> {
  const db = await openPostgres<InstallationTables>(url);
  let prepared: Promise<void> | undefined;
  const createTable = async (): Promise<void> => {
    try {
      await postgresDialect.exclusively(db, null, (connection) => createInstallationTable(connection, postgresDialect));
    } catch (error) {
      prepared = undefined; // the next use tries again
      throw error;
    }
  };
  const prepare = (): Promise<void> => {
    prepared ??= createTable();
    return prepared;
  };
  const store = createInstallationStore({ db, dialect: postgresDialect, encryption, prepare });
  return { store: keepInstallations(store), close: () => db.destroy() };
}
