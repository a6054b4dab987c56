import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { StateTables } from '../tables/state-tables.ts';
import type { ColumnKind, TableSpec } from '../tables/table-spec.ts';
import { type ColumnValue, rowSum } from './row-sum.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** Access to a table that never yields a damaged row. */
export interface CheckedTable<Row> {
  /** The rows that meet a condition. Damaged ones among them are deleted and reported. */
  readonly find: (db: Kysely<StateTables>, where: RawBuilder<unknown>) => Promise<Row[]>;
  /** Inserts a row, or replaces the one with the same key. */
  readonly put: (db: Kysely<StateTables>, row: Row) => Promise<void>;
  /** Deletes the rows that meet a condition, and returns how many they were. */
  readonly remove: (db: Kysely<StateTables>, where: RawBuilder<unknown>) => Promise<number>;
}

/** A value as a driver gives it; SQLite's gives every text as its bytes. */
type RawValue = string | number | ArrayBuffer | Uint8Array | null;
type RawRow = Readonly<Record<string, RawValue>>;

/** @param onDamage called with the number of damaged rows each time that some were deleted */
export function createCheckedTable<Row extends object>(
  { name, columns, key }: TableSpec<Row>,
  onDamage: (rows: number) => void,
  dialect: SqlDialect = sqliteDialect,
): CheckedTable<Row> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const table = sql.table(name);
  const refs = sql.join([...names, 'sum'].map((column) => sql.ref(column)));
  const selected = sql.join([
    ...names.map((column) => (columns[column] === 'text' ? dialect.selectText(column) : sql.ref(column))),
    sql.ref('sum'),
  ]);
  const keyRefs = sql.join(key.map((column) => sql.ref(column)));
  const replaced = sql.join(
    [...names.filter((column) => !key.includes(column)), 'sum'].map(
      (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
    ),
  );
  const sumOf = (row: Row): Buffer => rowSum(names.map((column) => row[column] as ColumnValue));

  /** The row, or null when it is damaged. */
  function decode(raw: RawRow): Row | null {
    const row: Record<string, ColumnValue> = {};
    for (const column of names) {
      const value = decodeValue(raw[column] ?? null, columns[column]);
      if (value === undefined) return null;
      row[column] = value;
    }
    const sum = raw['sum'];
    if (sum === null || sum === undefined || typeof sum === 'number' || typeof sum === 'string') return null;
    return sumOf(row as Row).equals(toBytes(sum)) ? (row as Row) : null;
  }

  const removeRaw = async (db: Kysely<StateTables>, raw: RawRow): Promise<void> => {
    const isRow = key.map((column) => dialect.isStored(column, bind(raw[column] ?? null)));
    await sql`delete from ${table} where ${sql.join(isRow, sql` and `)}`.execute(db);
  };

  return {
    find: async (db, where) => {
      const { rows } = await sql<RawRow>`select ${selected} from ${table} where ${where}`.execute(db);
      const decoded = rows.map(decode);
      const damaged = rows.filter((_, at) => decoded[at] === null);
      for (const raw of damaged) await removeRaw(db, raw);
      if (damaged.length > 0) onDamage(damaged.length);
      return decoded.filter((row) => row !== null);
    },
    put: async (db, row) => {
      const values = [
        ...names.map((column) => (columns[column] === 'utf8' ? encode(row[column]) : row[column])),
        sumOf(row),
      ];
      await sql`insert into ${table} (${refs}) values (${sql.join(values)})
        on conflict (${keyRefs}) do update set ${replaced}`.execute(db);
    },
    remove: async (db, where) => {
      const { numAffectedRows } = await sql`delete from ${table} where ${where}`.execute(db);
      return Number(numAffectedRows ?? 0n);
    },
  };
}

const toBytes = (value: ArrayBuffer | Uint8Array): Buffer =>
  value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(new Uint8Array(value));

const bind = (value: RawValue): ColumnValue => (value instanceof ArrayBuffer ? toBytes(value) : value);

const encode = (value: unknown): Buffer | null => (typeof value === 'string' ? Buffer.from(value) : null);

/** A value from the driver as its column stores it; undefined when it cannot be one. */
function decodeValue(value: RawValue, kind: ColumnKind): ColumnValue | undefined {
  if (value === null) return null;
  if (typeof value === 'string') return kind === 'text' ? value : undefined;
  if (kind === 'integer') return typeof value === 'number' ? value : undefined;
  if (typeof value === 'number') return undefined;
  const bytes = toBytes(value);
  if (kind === 'blob') return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
