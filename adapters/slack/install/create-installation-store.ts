import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import { type Kysely, sql } from 'kysely';
import * as v from 'valibot';
import type { SqlDialect } from '../../state/database/sql-dialect.ts';
import type { Encryption } from '../../state/key/create-encryption.ts';

/** The table of installations. */
export interface InstallationTables {
  installations: { workspace: string; sealed: string; at: number };
}

/** The part of an installation that Bolt cannot do without. */
const StoredInstallation = v.looseObject({ bot: v.looseObject({ token: v.string() }) });

/** Nobody has installed the app in a workspace. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/** What installations are stored in. */
export interface InstallationStoreOptions {
  /** An open database; `prepare` makes its table. */
  readonly db: Kysely<InstallationTables>;
  readonly dialect: SqlDialect;
  readonly encryption: Encryption;
  /** Called before each use. */
  readonly prepare?: () => Promise<void>;
  /** Called after an installation was deleted. */
  readonly afterDelete?: () => Promise<void>;
}

/** Makes the table, unless it is there. */
export async function createInstallationTable(
  db: Kysely<InstallationTables>,
  { types }: Pick<SqlDialect, 'types'>,
): Promise<void> {
  await db.schema
    .createTable('installations')
    .ifNotExists()
    .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', types.integer, (column) => column.notNull())
    .execute();
}

/** Stores installations in a database. Each is encrypted, because it contains the workspace's token. */
export function createInstallationStore(options: InstallationStoreOptions): InstallationStore {
  const { db, dialect, encryption, prepare = async () => {}, afterDelete = async () => {} } = options;
  return {
    storeInstallation: async (installation) => {
      await prepare();
      const row = { sealed: encryption.encrypt(JSON.stringify(installation)), at: Date.now() };
      await db
        .insertInto('installations')
        .values({ workspace: installationKey(installation), ...row })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
        .execute();
    },
    fetchInstallation: async (query) => {
      await prepare();
      const { rows } = await sql<{ sealed: ArrayBuffer | string }>`
        select ${dialect.selectText('sealed')} from installations where workspace = ${queryKey(query)}`.execute(db);
      const [row] = rows;
      if (!row) throw new NotInstalledError('This workspace has not installed the app');
      const { sealed } = row;
      const text = typeof sealed === 'string' ? sealed : Buffer.from(sealed).toString();
      const stored = JSON.parse(encryption.decrypt(text));
      v.assert(StoredInstallation, stored);
      return stored as unknown as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await prepare();
      await db.deleteFrom('installations').where('workspace', '=', queryKey(query)).execute();
      await afterDelete();
    },
  };
}

/** Id of the organisation, when the app was installed for all of it, else of the workspace. */
export function installationKey({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string {
  const key = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!key) throw new Error('Slack has not said which workspace installed the app');
  return key;
}

/** The same of a query. */
export const queryKey = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
