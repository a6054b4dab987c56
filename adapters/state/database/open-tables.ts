import { SETTINGS, type SettingsRow, SUBSCRIPTIONS, type SubscriptionRow } from '../tables/settings-tables.ts';
import {
  ANSWERS,
  type AnswerRow,
  CLAIMS,
  type ClaimRow,
  CONVERSATIONS,
  type ConversationRow,
  FEEDBACK,
  type FeedbackRow,
  GAPS,
  type GapRow,
  MARKS,
  type MarkRow,
  OWNERS,
  type OwnerRow,
  QUOTAS,
  type QuotaRow,
  USAGE,
  type UsageRow,
} from '../tables/state-tables.ts';
import type { TableSpec } from '../tables/table-spec.ts';
import { type CheckedTable, createCheckedTable } from './checked-table.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** All tables whose rows have checksums. */
export interface OpenedTables {
  readonly conversations: CheckedTable<ConversationRow>;
  readonly claims: CheckedTable<ClaimRow>;
  readonly quotas: CheckedTable<QuotaRow>;
  readonly feedback: CheckedTable<FeedbackRow>;
  readonly owners: CheckedTable<OwnerRow>;
  readonly usage: CheckedTable<UsageRow>;
  readonly gaps: CheckedTable<GapRow>;
  readonly answers: CheckedTable<AnswerRow>;
  readonly marks: CheckedTable<MarkRow>;
  readonly settings: CheckedTable<SettingsRow>;
  readonly subscriptions: CheckedTable<SubscriptionRow>;
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
    usage: open(USAGE),
    gaps: open(GAPS),
    answers: open(ANSWERS),
    marks: open(MARKS),
    settings: open(SETTINGS),
    subscriptions: open(SUBSCRIPTIONS),
  };
}
