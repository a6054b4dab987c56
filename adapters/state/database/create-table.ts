import { type Kysely, sql } from 'kysely';
import type { StateTables } from './state-tables.ts';
import type { ColumnKind, TableSpec } from './table-spec.ts';

const TYPES: Readonly<Record<ColumnKind, 'text' | 'integer' | 'blob'>> = {
  text: 'text',
  utf8: 'blob',
  integer: 'integer',
  blob: 'blob',
};

/**
 * Creates a table with the columns of its description and one for the checksum.
 * @param optional columns that may be empty
 */
export async function createTable<Row>(
  db: Kysely<StateTables>,
  { name, columns, key }: TableSpec<Row>,
  optional: readonly string[] = [],
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, kind] of Object.entries<ColumnKind>(columns))
    table = table.addColumn(column, TYPES[kind], (built) => (optional.includes(column) ? built : built.notNull()));
  await table
    .addColumn('sum', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name}_pk`, [...key] as never)
    .modifyEnd(sql`strict, without rowid`)
    .execute();
}
