import { type CheckedTable, createCheckedTable } from './checked-table.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import {
  CLAIMS,
  type ClaimRow,
  CONVERSATIONS,
  type ConversationRow,
  FEEDBACK,
  type FeedbackRow,
  OWNERS,
  type OwnerRow,
  QUOTAS,
  type QuotaRow,
} from './state-tables.ts';
import type { TableSpec } from './table-spec.ts';

/** All tables whose rows have checksums. */
export interface OpenedTables {
  readonly conversations: CheckedTable<ConversationRow>;
  readonly claims: CheckedTable<ClaimRow>;
  readonly quotas: CheckedTable<QuotaRow>;
  readonly feedback: CheckedTable<FeedbackRow>;
  readonly owners: CheckedTable<OwnerRow>;
}

/** @param onDamage called with the name of a table and how many damaged rows were deleted from it */
export function openTables(
  onDamage: (table: string, rows: number) => void,
  dialect: SqlDialect = sqliteDialect,
): OpenedTables {
  const open = <Row extends object>(spec: TableSpec<Row>): CheckedTable<Row> =>
    createCheckedTable(spec, (rows) => onDamage(spec.name, rows), dialect);
  return {
    conversations: open(CONVERSATIONS),
    claims: open(CLAIMS),
    quotas: open(QUOTAS),
    feedback: open(FEEDBACK),
    owners: open(OWNERS),
  };
}
