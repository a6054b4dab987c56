/** How a column is stored. `utf8` is text in a BLOB: words of people, of which no byte may trouble the driver. */
export type ColumnKind = 'text' | 'utf8' | 'integer' | 'blob';

/** A table whose rows have a checksum in the column `sum`. */
export interface TableSpec<Row> {
  readonly name: string;
  readonly columns: { readonly [Name in keyof Row & string]: ColumnKind };
  /** Columns of the primary key. */
  readonly key: readonly (keyof Row & string)[];
}
