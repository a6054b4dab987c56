import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import { type Kysely, sql } from 'kysely';
import * as v from 'valibot';
import { openDatabase } from '../../state/database/open-database.ts';
import type { Encryption } from '../../state/key/create-encryption.ts';

/** The columns of slack.sqlite. */
interface InstallationTables {
  installations: { workspace: string; sealed: string; at: number };
}

/** The part of an installation that Bolt cannot do without. */
const StoredInstallation = v.looseObject({ bot: v.looseObject({ token: v.string() }) });

/** The store of installations, and how to close its file. */
export interface OpenedInstallations {
  readonly store: InstallationStore;
  readonly close: () => Promise<void>;
}

/**
 * Opens the SQLite file with the installations of all workspaces. Each is encrypted, because it contains the workspace's
 * token.
 * @throws the errors of `openDatabase`: without its installations the bot cannot work for any workspace
 */
export async function openInstallations(file: string, encryption: Encryption): Promise<OpenedInstallations> {
  const db = await openDatabase<InstallationTables>(file);
  await db.schema
    .createTable('installations')
    .ifNotExists()
    .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  const close = async (): Promise<void> => {
    await checkpoint(db);
    await db.destroy();
  };
  return { store: createStore(db, encryption), close };
}

function createStore(db: Kysely<InstallationTables>, encryption: Encryption): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const row = { sealed: encryption.encrypt(JSON.stringify(installation)), at: Date.now() };
      await db
        .insertInto('installations')
        .values({ workspace: installationKey(installation), ...row })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
        .execute();
    },
    fetchInstallation: async (query) => {
      // As bytes: the driver aborts the process at a text that is not UTF-8.
      const { rows } = await sql<{ sealed: ArrayBuffer }>`
        select cast(sealed as blob) as sealed from installations where workspace = ${queryKey(query)}`.execute(db);
      const [row] = rows;
      if (!row) throw new Error('This workspace has not installed the app');
      const stored = JSON.parse(encryption.decrypt(Buffer.from(row.sealed).toString()));
      v.assert(StoredInstallation, stored);
      return stored as unknown as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await db.deleteFrom('installations').where('workspace', '=', queryKey(query)).execute();
      await checkpoint(db);
    },
  };
}

/** Writes the write-ahead log back into the file, so that deleted rows remain in neither. */
async function checkpoint(db: Kysely<InstallationTables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Id of the organisation, when the app was installed for all of it, else of the workspace. */
function installationKey({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string {
  const key = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!key) throw new Error('Slack has not said which workspace installed the app');
  return key;
}

const queryKey = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
