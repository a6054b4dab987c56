import { type Kysely, sql } from 'kysely';
import type { StateTables } from '../tables/state-tables.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { StateFileError } from './state-file-error.ts';

/** One change of the tables. */
export interface Migration {
  /** 1, 2, 3 and so on, without a gap. */
  readonly version: number;
  readonly name: string;
  readonly up: (db: Kysely<StateTables>) => Promise<void>;
}

async function createMigrationsTable(db: Kysely<StateTables>, { types }: SqlDialect): Promise<void> {
  const table = db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('version', types.integer, (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', types.integer, (column) => column.notNull());
  await (types.integer === 'integer' ? table.modifyEnd(sql`strict`) : table).execute();
}

async function applyPending(
  db: Kysely<StateTables>,
  migrations: readonly Migration[],
  { now, dialect }: { readonly now: number; readonly dialect: SqlDialect },
): Promise<void> {
  await createMigrationsTable(db, dialect);
  const last = await db.selectFrom('migrations').select('version').orderBy('version', 'desc').executeTakeFirst();
  const found = last?.version ?? 0;
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) {
    const fact = `its tables are of version ${found}, and this program knows them up to ${known}`;
    throw new StateFileError({ fact, cure: `Run the newer Clausewise, or ${dialect.cure}` });
  }
  for (const { version, name, up } of migrations.filter((migration) => migration.version > found)) {
    await up(db);
    await db.insertInto('migrations').values({ version, name, applied_at: now }).execute();
  }
}

/**
 * Applies all pending migrations to a database, or none. Nobody else can write meanwhile: of two processes that start
 * together, one migrates and the other finds the work done.
 * @throws StateFileError for tables of a newer version, and the errors of the database
 */
export async function migrate(
  db: Kysely<StateTables>,
  migrations: readonly Migration[],
  now: number,
  dialect: SqlDialect = sqliteDialect,
): Promise<void> {
  await dialect.exclusively(db, null, (connection) => applyPending(connection, migrations, { now, dialect }));
}
