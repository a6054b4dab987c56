import { createHash } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import type { SqlDialect } from '../database/sql-dialect.ts';

/** How long (ms) a transaction waits for those before it, and how long it may stand still, before the server ends it. */
const LOCK_MS = 4_000;
const IDLE_MS = 10_000;

/** The advisory lock that jobs with a key share, and a job without a key has alone. */
const ALL = lockNumber('all');

/**
 * PostgreSQL. Its rows are locked one by one, but a row that is not there yet cannot be; so each job takes an advisory lock on
 * its key first, which ends with its transaction and with its connection.
 * https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS
 */
export const postgresDialect: SqlDialect = {
  types: { text: 'text', utf8: 'bytea', integer: 'bigint', blob: 'bytea' },
  cure: 'give it a database of its own',
  tableEnd: null,
  selectText: (column) => sql.ref(column),
  isStored: (column, value) => sql`${sql.ref(column)} is not distinct from ${value}`,
  exclusively: (db, key, job) =>
    db.connection().execute(async (connection) => {
      // In one message to the server. What is read after the locks must be newer than they are: hence the isolation level.
      const begin = `begin isolation level read committed; set local lock_timeout = ${LOCK_MS};
        set local idle_in_transaction_session_timeout = ${IDLE_MS}; ${lockStatement(key)}`;
      try {
        await connection.executeQuery(CompiledQuery.raw(begin));
        const result = await job(connection);
        await sql`commit`.execute(connection);
        return result;
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => undefined); // a lost connection has rolled back
        throw error;
      }
    }),
};

const lockStatement = (key: string | null): string =>
  key === null
    ? `select pg_advisory_xact_lock(${ALL})`
    : `select pg_advisory_xact_lock_shared(${ALL}); select pg_advisory_xact_lock(${lockNumber(`key ${key}`)})`;

/** The number of a lock: 64 bits of a hash, so that other programs in the same database hardly use the same one. */
function lockNumber(name: string): string {
  return createHash('sha256').update(`clausewise ${name}`).digest().readBigInt64BE().toString();
}
