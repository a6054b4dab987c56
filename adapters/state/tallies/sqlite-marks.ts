import { type Kysely, sql } from 'kysely';
import type { OnceMarks } from '../../../src/chat/memory/once-marks.ts';
import type { CheckedTable } from '../database/checked-table.ts';
import { immediately } from '../database/immediately.ts';
import type { MarkRow, StateTables } from '../database/state-tables.ts';

/** What marks are made with. */
export interface SqliteMarksOptions {
  readonly db: Kysely<StateTables>;
  readonly marks: CheckedTable<MarkRow>;
  readonly now: () => number;
}

/** Marks in a database that several processes share. */
export const createSqliteMarks = ({ db, marks, now }: SqliteMarksOptions): OnceMarks => ({
  takeMark: (kind, name) =>
    immediately(db, async (connection) => {
      const [found] = await marks.find(connection, sql`kind = ${kind} and name = ${name}`);
      if (!found) await marks.put(connection, { kind, name, at: now() });
      return !found;
    }),
  releaseMark: async (kind, name) => {
    await marks.remove(db, sql`kind = ${kind} and name = ${name}`);
  },
});
