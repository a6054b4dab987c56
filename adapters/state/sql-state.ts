import { setMaxListeners } from 'node:events';
import { type Kysely, sql } from 'kysely';
import { ownPart } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { createSqlClaims, type SqlClaimsOptions } from './claims/sql-claims.ts';
import type { OpenedTables } from './database/open-tables.ts';
import { forgetPerson, forgetWorkspace } from './forget-rows.ts';
import { DAY_MS, GUARD_MS, latestTime, type StateRules } from './rules/state-rules.ts';
import { createSqlSettings } from './settings/sql-settings.ts';
import { formatTurn, parseTurn } from './stored-turn.ts';
import { createSqlSubscriptions } from './subscriptions/sql-subscriptions.ts';
import type { StateTables } from './tables/state-tables.ts';
import { keepVotedQuestion } from './tallies/keep-voted-question.ts';
import { createSqlMarks } from './tallies/sql-marks.ts';
import { createSqlTallies } from './tallies/sql-tallies.ts';
import { sweepTallies } from './tallies/sweep-tallies.ts';

/** What the state is made with. */
export interface SqlStateOptions extends Pick<SqlClaimsOptions, 'dialect' | 'self' | 'encryption'> {
  /** A migrated database. */
  readonly db: Kysely<StateTables>;
  readonly tables: OpenedTables;
  readonly rules: StateRules;
  /** Removes what deleted rows have left. */
  readonly clean: () => Promise<unknown>;
  /** Called before the database is closed in good order. */
  readonly beforeClose: () => Promise<unknown>;
}

/**
 * The state in a migrated database. Everything that must be atomic, between calls and between processes, is one statement or
 * one transaction. Methods reject when the database does; `StateWithFallback` handles that.
 */
export function createSqlState(options: SqlStateOptions): ChatState {
  const { db, dialect, tables, rules, self, encryption } = options;
  const { now, retentionDays, keepText } = rules;
  const { conversations, claims, owners, quotas, feedback } = tables;
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // each claim that waits for another process listens to it
  const oldest = (): number => now() - retentionDays * DAY_MS;
  return {
    ...createSqlTallies({ db, dialect, tables, rules }),
    ...createSqlMarks({ db, dialect, marks: tables.marks, now }),
    ...createSqlSettings(db, tables.settings, now),
    ...createSqlSubscriptions({ db, dialect, tables, self, encryption, now }),
    ...createSqlClaims({ db, dialect, claims, owners, self, encryption, now, closed: closing.signal }),

    async recall(conversation) {
      const [found] = await conversations.find(db, sql`conversation = ${conversation} and at >= ${oldest()}`);
      return found ? parseTurn(found.turn) : null;
    },

    async remember(conversation, person, turn) {
      await conversations.put(db, { conversation, person, turn: formatTurn(turn), at: now() });
    },

    count: (quota, windowMs) =>
      dialect.exclusively(db, `${windowMs} ${quota}`, async (connection) => {
        const [last] = await quotas.find(connection, sql`quota = ${quota} and window_ms = ${windowMs}`);
        const isRunning = last && last.started_at <= now() && last.started_at + windowMs > now();
        const next = isRunning
          ? { ...last, uses: last.uses + 1 }
          : { quota, window_ms: windowMs, started_at: now(), uses: 1 };
        await quotas.put(connection, next);
        return next.uses;
      }),

    saveFeedback: (person, { reply, helpful, reason, question = null }) =>
      dialect.exclusively(db, `feedback ${reply}`, async (connection) => {
        const kept = keepText ? reason : null;
        await feedback.put(connection, { reply, person, helpful: helpful ? 1 : 0, reason: kept, at: now() });
        await keepVotedQuestion(tables, connection, { reply, question: rules.keepQuestions ? question : null });
      }),

    forget: (person) =>
      dialect.exclusively(db, null, (connection) => forgetPerson(tables, connection, ownPart(person))),

    forgetWorkspace: (workspace) =>
      dialect.exclusively(db, null, (connection) => forgetWorkspace(tables, connection, workspace)),

    async sweep() {
      const latest = latestTime(now());
      const removed = [
        await claims.remove(db, sql`at <= ${now() - GUARD_MS} or at > ${latest}`),
        await conversations.remove(db, sql`at < ${oldest()} or at > ${latest}`),
        await feedback.remove(db, sql`at < ${oldest()} or at > ${latest}`),
        await quotas.remove(db, sql`started_at + window_ms <= ${now()} or started_at > ${latest}`),
        await owners.remove(db, sql`beat_at < ${now() - GUARD_MS} and owner <> ${self.owner}`),
      ];
      removed.push(await sweepTallies(tables, db, rules));
      if (removed.some((rows) => rows > 0)) await options.clean(); // if it is busy, the next sweep does it
    },

    async close() {
      closing.abort();
      try {
        await owners.remove(db, sql`owner = ${self.owner}`);
        await options.beforeClose();
      } finally {
        await db.destroy();
      }
    },
  };
}
