import { type Kysely, sql } from 'kysely';
import type { OnceMarks } from '../../../src/chat/memory/once-marks.ts';
import type { CheckedTable } from '../database/checked-table.ts';
import type { SqlDialect } from '../database/sql-dialect.ts';
import type { MarkRow, StateTables } from '../tables/state-tables.ts';

/** What marks are made with. */
export interface SqlMarksOptions {
  readonly db: Kysely<StateTables>;
  readonly dialect: SqlDialect;
  readonly marks: CheckedTable<MarkRow>;
  readonly now: () => number;
}

/** Marks in a database that several processes share. */
export const createSqlMarks = ({ db, dialect, marks, now }: SqlMarksOptions): OnceMarks => ({
  takeMark: (kind, name) =>
    dialect.exclusively(db, `${kind} ${name}`, async (connection) => {
      const [found] = await marks.find(connection, sql`kind = ${kind} and name = ${name}`);
      if (!found) await marks.put(connection, { kind, name, at: now() });
      return !found;
    }),
  releaseMark: async (kind, name) => {
    await marks.remove(db, sql`kind = ${kind} and name = ${name}`);
  },
});
