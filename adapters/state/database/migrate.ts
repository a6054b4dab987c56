import { type Kysely, sql } from 'kysely';
import { immediately } from './immediately.ts';
import { StateFileError } from './state-file-error.ts';
import type { StateTables } from './state-tables.ts';

/** One change of the tables. */
export interface Migration {
  /** 1, 2, 3 and so on, without a gap. */
  readonly version: number;
  readonly name: string;
  readonly up: (db: Kysely<StateTables>) => Promise<void>;
}

async function applyPending(db: Kysely<StateTables>, migrations: readonly Migration[], now: number): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
  const last = await db.selectFrom('migrations').select('version').orderBy('version', 'desc').executeTakeFirst();
  const found = last?.version ?? 0;
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) {
    const fact = `its tables are of version ${found}, and this program knows them up to ${known}`;
    throw new StateFileError({ fact, cure: 'Run the newer Clausewise, or move the file away' });
  }
  for (const { version, name, up } of migrations.filter((migration) => migration.version > found)) {
    await up(db);
    await db.insertInto('migrations').values({ version, name, applied_at: now }).execute();
  }
}

/**
 * Applies all pending migrations to a database, or none. It takes the write lock first, which Kysely's own migrator does not
 * in SQLite: of two processes that start together, one migrates and the other finds the work done.
 * @throws StateFileError for tables of a newer version, and the errors of SQLite
 */
export async function migrate(db: Kysely<StateTables>, migrations: readonly Migration[], now: number): Promise<void> {
  await immediately(db, (connection) => applyPending(connection, migrations, now));
}
