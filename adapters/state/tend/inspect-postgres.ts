import { type Kysely, sql } from 'kysely';
import { openTables } from '../database/open-tables.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import { postgresDialect } from '../postgres/postgres-dialect.ts';
import type { StateTables } from '../tables/state-tables.ts';
import type { StateContents } from './inspect-state.ts';

/**
 * Reads every row of the state in PostgreSQL, in a transaction that is taken back. The bot may run meanwhile.
 * @throws the errors of PostgreSQL, for example for a database without the tables
 */
export async function inspectPostgres(url: string): Promise<StateContents> {
  const db = await openPostgres<StateTables>(url);
  try {
    return await db.connection().execute(readAll);
  } finally {
    await db.destroy();
  }
}

async function readAll(db: Kysely<StateTables>): Promise<StateContents> {
  const damaged: Record<string, number> = {};
  const tables = openTables((table, rows) => {
    damaged[table] = rows;
  }, postgresDialect);
  const counts: [string, { rows: number; damaged: number }][] = [];
  // Reading deletes damaged rows: that is taken back.
  await sql`begin`.execute(db);
  try {
    for (const [name, { find }] of Object.entries({ ...tables })) {
      const { length: rows } = await find(db, sql`true`);
      counts.push([name, { rows, damaged: damaged[name] ?? 0 }]);
    }
  } finally {
    await sql`rollback`.execute(db);
  }
  return { tables: Object.fromEntries(counts) };
}
