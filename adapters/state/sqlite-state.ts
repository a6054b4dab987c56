import { type DeleteResult, type Kysely, sql } from 'kysely';
import { ownPart } from '../../src/chat/memory/hasher.ts';
import type { ChatState, Forgotten } from '../../src/chat/memory/state.ts';
import type { StateTables } from './database/state-tables.ts';
import { DAY_MS, GUARD_MS, type StateRules } from './state-rules.ts';
import { formatTurn, parseTurn } from './stored-turn.ts';

/**
 * The state in a migrated database. Everything that must be atomic, between calls and between processes, is one statement or
 * one transaction. Methods reject when the database does; `StateWithFallback` handles that.
 */
export function createSqliteState(db: Kysely<StateTables>, { now, retentionDays, keepText }: StateRules): ChatState {
  const oldest = (): number => now() - retentionDays * DAY_MS;
  /** Writes the write-ahead log back into the file, so that deleted rows remain in neither. */
  const checkpoint = async (): Promise<void> => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };

  return {
    async firstSight(message) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('seen_messages')
        .values({ message, at: now() })
        .onConflict((conflict) =>
          conflict
            .column('message')
            .doUpdateSet({ at: now() })
            .where('seen_messages.at', '<=', now() - GUARD_MS),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async recall(conversation) {
      const found = await db
        .selectFrom('conversations')
        .select('turn')
        .where('conversation', '=', conversation)
        .where('at', '>=', oldest())
        .executeTakeFirst();
      return found ? parseTurn(found.turn) : null;
    },

    async remember(conversation, person, turn) {
      const row = { person, turn: formatTurn(turn), at: now() };
      await db
        .insertInto('conversations')
        .values({ conversation, ...row })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
        .execute();
    },

    async count(quota, windowMs) {
      const running = sql<boolean>`started_at <= ${now()} and started_at + window_ms > ${now()}`;
      const { uses } = await db
        .insertInto('quotas')
        .values({ quota, window_ms: windowMs, started_at: now(), uses: 1 })
        .onConflict((conflict) =>
          conflict.columns(['quota', 'window_ms']).doUpdateSet({
            uses: sql`case when ${running} then uses + 1 else 1 end`,
            started_at: sql`case when ${running} then started_at else ${now()} end`,
          }),
        )
        .returning('uses')
        .executeTakeFirstOrThrow();
      return uses;
    },

    async saveFeedback(person, { reply, helpful, reason }) {
      const row = { helpful: helpful ? 1 : 0, reason: keepText ? reason : null, at: now() } as const;
      await db
        .insertInto('feedback')
        .values({ reply, person, ...row })
        .onConflict((conflict) => conflict.columns(['reply', 'person']).doUpdateSet(row))
        .execute();
    },

    async forget(person) {
      const forgotten = await db.transaction().execute(async (transaction) => {
        const own = ownPart(person);
        const isOwn = sql<boolean>`(person = ${own} or substr(person, ${-own.length - 1}) = ${`.${own}`})`;
        const conversations = await transaction.deleteFrom('conversations').where(isOwn).executeTakeFirst();
        const feedback = await transaction.deleteFrom('feedback').where(isOwn).executeTakeFirst();
        // The same rule as isQuotaOf.
        const owned = sql<boolean>`instr(replace(':' || quota || ':', '.', ':'), ${`:${own}:`}) > 0`;
        const quotas = await transaction.deleteFrom('quotas').where(owned).executeTakeFirst();
        return countsOf(conversations, feedback, quotas);
      });
      await checkpoint();
      return forgotten;
    },

    async forgetWorkspace(workspace) {
      const forgotten = await db.transaction().execute(async (transaction) => {
        const prefix = `${workspace}.`;
        const isOfWorkspace = (column: string) =>
          sql<boolean>`substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix}`;
        await transaction.deleteFrom('seen_messages').where(isOfWorkspace('message')).execute();
        const conversations = await transaction
          .deleteFrom('conversations')
          .where(isOfWorkspace('person'))
          .executeTakeFirst();
        const feedback = await transaction.deleteFrom('feedback').where(isOfWorkspace('person')).executeTakeFirst();
        const owned = sql<boolean>`instr(':' || quota, ${`:${prefix}`}) > 0`;
        const quotas = await transaction.deleteFrom('quotas').where(owned).executeTakeFirst();
        return countsOf(conversations, feedback, quotas);
      });
      await checkpoint();
      return forgotten;
    },

    async sweep() {
      await db
        .deleteFrom('seen_messages')
        .where('at', '<=', now() - GUARD_MS)
        .execute();
      await db.deleteFrom('conversations').where('at', '<', oldest()).execute();
      await db.deleteFrom('feedback').where('at', '<', oldest()).execute();
      await db.deleteFrom('quotas').where(sql<boolean>`started_at + window_ms <= ${now()}`).execute();
      await checkpoint();
    },

    async close() {
      await checkpoint();
      await db.destroy();
    },
  };
}

/** The numbers of rows that three statements have deleted. */
function countsOf(conversations: DeleteResult, feedback: DeleteResult, quotas: DeleteResult): Forgotten {
  return {
    conversations: Number(conversations.numDeletedRows),
    feedback: Number(feedback.numDeletedRows),
    quotas: Number(quotas.numDeletedRows),
  };
}
