import type { Kysely } from 'kysely';
import type { StateTables } from '../tables/state-tables.ts';
import type { ColumnKind, TableSpec } from '../tables/table-spec.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** Columns that may be empty. */
const OPTIONAL = ['reason', 'person in claims', 'adapter in claims', 'reference in claims', 'question'];

/** Indices for the sweep, which looks up rows by time. */
const TIME_INDICES = [
  ['conversations', 'at'],
  ['feedback', 'at'],
  ['claims', 'at'],
] as const;

/** Creates a table with the columns of its description and one for the checksum. */
export async function createTable<Row>(
  db: Kysely<StateTables>,
  { name, columns, key }: TableSpec<Row>,
  { types, tableEnd }: SqlDialect,
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, kind] of Object.entries<ColumnKind>(columns)) {
    const isOptional = OPTIONAL.includes(column) || OPTIONAL.includes(`${column} in ${name}`);
    table = table.addColumn(column, types[kind] as never, (built) => (isOptional ? built : built.notNull()));
  }
  const whole = table
    .addColumn('sum', types.blob as never, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name}_pk`, [...key] as never);
  await (tableEnd ? whole.modifyEnd(tableEnd) : whole).execute();
}

/** Creates the indices of the tables by time. */
export async function createTimeIndices(db: Kysely<StateTables>): Promise<void> {
  for (const [table, column] of TIME_INDICES)
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
