import { type Kysely, sql } from 'kysely';
import { ownPart } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { createSqliteClaims, type SqliteClaimsOptions } from './claims/sqlite-claims.ts';
import { cleanDatabase, emptyLog } from './database/clean-database.ts';
import { immediately } from './database/immediately.ts';
import type { OpenedTables } from './database/open-tables.ts';
import type { StateTables } from './database/state-tables.ts';
import { forgetPerson, forgetWorkspace } from './forget-rows.ts';
import { DAY_MS, GUARD_MS, latestTime, type StateRules } from './rules/state-rules.ts';
import { createSqliteSettings } from './settings/sqlite-settings.ts';
import { formatTurn, parseTurn } from './stored-turn.ts';
import { createSqliteSubscriptions } from './subscriptions/sqlite-subscriptions.ts';
import { keepVotedQuestion } from './tallies/keep-voted-question.ts';
import { createSqliteMarks } from './tallies/sqlite-marks.ts';
import { createSqliteTallies } from './tallies/sqlite-tallies.ts';
import { sweepTallies } from './tallies/sweep-tallies.ts';

/** What the state is made with. */
export interface SqliteStateOptions extends Pick<SqliteClaimsOptions, 'self' | 'encryption'> {
  /** A migrated database. */
  readonly db: Kysely<StateTables>;
  readonly tables: OpenedTables;
  readonly rules: StateRules;
}

/**
 * The state in a migrated database. Everything that must be atomic, between calls and between processes, is one statement or
 * one transaction. Methods reject when the database does; `StateWithFallback` handles that.
 */
export function createSqliteState({ db, tables, rules, self, encryption }: SqliteStateOptions): ChatState {
  const { now, retentionDays, keepText } = rules;
  const { conversations, claims, owners, quotas, feedback } = tables;
  const closing = new AbortController();
  const oldest = (): number => now() - retentionDays * DAY_MS;
  return {
    ...createSqliteClaims({ db, claims, owners, self, encryption, now, closed: closing.signal }),
    ...createSqliteTallies({ db, tables, rules }),
    ...createSqliteMarks({ db, marks: tables.marks, now }),
    ...createSqliteSettings(db, tables.settings, now),
    ...createSqliteSubscriptions({ db, tables, self, encryption, now }),

    async recall(conversation) {
      const [found] = await conversations.find(db, sql`conversation = ${conversation} and at >= ${oldest()}`);
      return found ? parseTurn(found.turn) : null;
    },

    async remember(conversation, person, turn) {
      await conversations.put(db, { conversation, person, turn: formatTurn(turn), at: now() });
    },

    count: (quota, windowMs) =>
      immediately(db, async (connection) => {
        const [last] = await quotas.find(connection, sql`quota = ${quota} and window_ms = ${windowMs}`);
        const isRunning = last && last.started_at <= now() && last.started_at + windowMs > now();
        const next = isRunning
          ? { ...last, uses: last.uses + 1 }
          : { quota, window_ms: windowMs, started_at: now(), uses: 1 };
        await quotas.put(connection, next);
        return next.uses;
      }),

    saveFeedback: (person, { reply, helpful, reason, question = null }) =>
      immediately(db, async (connection) => {
        const kept = keepText ? reason : null;
        await feedback.put(connection, { reply, person, helpful: helpful ? 1 : 0, reason: kept, at: now() });
        await keepVotedQuestion(tables, connection, { reply, question: rules.keepQuestions ? question : null });
      }),

    forget: (person) => immediately(db, (connection) => forgetPerson(tables, connection, ownPart(person))),

    forgetWorkspace: (workspace) => immediately(db, (connection) => forgetWorkspace(tables, connection, workspace)),

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
      if (removed.some((rows) => rows > 0)) await cleanDatabase(db); // if it is busy, the next sweep does it
    },

    async close() {
      closing.abort();
      await owners.remove(db, sql`owner = ${self.owner}`);
      await emptyLog(db, 1);
      await db.destroy();
    },
  };
}
