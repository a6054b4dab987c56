import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import { type Kysely, sql } from 'kysely';
import * as v from 'valibot';
import { openDatabase } from '../../state/database/open-database.ts';
import type { Encryption } from './create-encryption.ts';

/** The columns of slack.sqlite. */
interface InstallationTables {
  installations: { workspace: string; sealed: string; at: number };
}

/** What must be there for Bolt to go on with it. */
const Stored = v.looseObject({ bot: v.looseObject({ token: v.string() }) });

/** The store, and how to let go of its file. */
export interface OpenedInstallations {
  readonly store: InstallationStore;
  readonly close: () => Promise<void>;
}

/**
 * Keeps the installations of all workspaces in a SQLite file, each sealed, as it holds the workspace's token.
 * @throws the errors of `openDatabase`: without its installations the bot can work for nobody
 */
export async function openInstallations(file: string, seal: Encryption): Promise<OpenedInstallations> {
  const db = await openDatabase<InstallationTables>(file);
  await db.schema
    .createTable('installations')
    .ifNotExists()
    .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  const close = async (): Promise<void> => {
    await scrub(db);
    await db.destroy();
  };
  return { store: createStore(db, seal), close };
}

function createStore(db: Kysely<InstallationTables>, seal: Encryption): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const row = { sealed: seal.close(JSON.stringify(installation)), at: Date.now() };
      await db
        .insertInto('installations')
        .values({ workspace: keyOf(installation), ...row })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
        .execute();
    },
    fetchInstallation: async (query) => {
      const found = await db
        .selectFrom('installations')
        .select('sealed')
        .where('workspace', '=', keyOfQuery(query))
        .executeTakeFirst();
      if (!found) throw new Error('This workspace has not installed the app');
      const stored = JSON.parse(seal.open(found.sealed));
      v.assert(Stored, stored);
      return stored as unknown as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await db.deleteFrom('installations').where('workspace', '=', keyOfQuery(query)).execute();
      await scrub(db);
    },
  };
}

/** Empties the write-ahead log into the file, so that what was deleted is in neither. */
async function scrub(db: Kysely<InstallationTables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** An installation for a whole organisation is known by the organisation, any other one by its workspace. */
function keyOf({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string {
  const key = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!key) throw new Error('Slack has not said which workspace installed the app');
  return key;
}

const keyOfQuery = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
