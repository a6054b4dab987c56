import type { Kysely, RawBuilder } from 'kysely';
import type { ColumnKind } from '../tables/table-spec.ts';

/** What differs between the databases that can hold the state. All other statements are the same for each of them. */
export interface SqlDialect {
  /** The type of each kind of column. */
  readonly types: Readonly<Record<ColumnKind, 'text' | 'integer' | 'bigint' | 'blob' | 'bytea'>>;
  /** What the operator can do instead of using a database that this program does not understand. */
  readonly cure: string;
  /** What stands behind the columns of a new table; null for nothing. */
  readonly tableEnd: RawBuilder<unknown> | null;
  /** A column of text, selected in a form that the driver can read whatever bytes are stored. */
  readonly selectText: (column: string) => RawBuilder<unknown>;
  /** True for rows whose column has a value as it was selected. */
  readonly isStored: (column: string, value: string | number | Uint8Array | null) => RawBuilder<unknown>;
  /**
   * Runs statements in a transaction that no other process can come between: what has been read cannot be changed before it
   * is written.
   * @param key what the job reads and writes, such as the id of a message; null for anything. Jobs with different keys may
   * run at the same time, and a job without a key runs alone
   * @throws what the job or the database throws; nothing is changed then
   */
  readonly exclusively: <Tables, T>(
    db: Kysely<Tables>,
    key: string | null,
    job: (connection: Kysely<Tables>) => Promise<T>,
  ) => Promise<T>;
}
