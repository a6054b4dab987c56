import { type Kysely, sql } from 'kysely';
import {
  CLAIMS,
  CONVERSATIONS,
  type ConversationRow,
  FEEDBACK,
  type FeedbackRow,
  OWNERS,
  QUOTAS,
  type QuotaRow,
  type StateTables,
} from '../../tables/state-tables.ts';
import type { ColumnKind, TableSpec } from '../../tables/table-spec.ts';
import { createCheckedTable } from '../checked-table.ts';
import { createTable, createTimeIndices } from '../create-table.ts';
import type { Migration } from '../migrate.ts';
import { sqliteDialect } from '../sqlite-dialect.ts';

/** Puts a table with checksums in the place of an older one, with its rows. Rows that are not UTF-8 stay behind. */
async function replaceTable<Row extends object>(db: Kysely<StateTables>, spec: TableSpec<Row>): Promise<void> {
  const names = Object.keys(spec.columns);
  const bytes = sql.join(names.map((name) => sql`cast(${sql.ref(name)} as blob) as ${sql.ref(name)}`));
  const { rows } = await sql<Record<string, ArrayBuffer | null>>`select ${bytes} from ${sql.table(spec.name)}`.execute(
    db,
  );
  await db.schema.dropTable(spec.name).execute();
  await createTable(db, spec, sqliteDialect);
  const table = createCheckedTable(spec, () => undefined);
  for (const row of rows) {
    const texts = names.map((name) => (row[name] ? Buffer.from(row[name]).toString() : null));
    if (texts.some((text) => text?.includes('\ufffd'))) continue;
    const kinds: readonly ColumnKind[] = Object.values(spec.columns);
    const values = texts.map((text, at) => (text !== null && kinds[at] === 'integer' ? Number(text) : text));
    await table.put(db, Object.fromEntries(names.map((name, at) => [name, values[at]])) as Row);
  }
}

/** A checksum for each row, words as bytes, and claims in place of seen messages. */
export const checkedRows: Migration = {
  version: 3,
  name: 'checked-rows',
  async up(db) {
    await replaceTable<ConversationRow>(db, CONVERSATIONS);
    await replaceTable<QuotaRow>(db, QUOTAS);
    await replaceTable<FeedbackRow>(db, FEEDBACK);
    await createTable(db, CLAIMS, sqliteDialect);
    await createTable(db, OWNERS, sqliteDialect);
    const { rows } = await sql<{ message: ArrayBuffer; at: number }>`
      select cast(message as blob) as message, at from seen_messages`.execute(db);
    const claims = createCheckedTable(CLAIMS, () => undefined);
    for (const { message, at } of rows) {
      const settled = { state: 'answered', owner: '', at, person: null, adapter: null, reference: null } as const;
      await claims.put(db, { message: Buffer.from(message).toString(), ...settled });
    }
    await db.schema.dropTable('seen_messages').execute();
    await createTimeIndices(db);
  },
};
