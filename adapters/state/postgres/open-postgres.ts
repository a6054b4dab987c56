import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { Pool } from 'pg';

/** Connections of one process at most: each is used for a few milliseconds at a time. */
const MAX_CONNECTIONS = 8;
/** How long (ms) connecting, or waiting for a free connection, may take. */
const CONNECT_MS = 4_000;
/** How long (ms) one statement may take; longer than the server waits for a lock. */
const STATEMENT_MS = 6_000;
/** How long (ms) an unused connection is kept. */
const IDLE_MS = 30_000;

/** The driver's message for that, which has no code. */
const TOO_LATE = 'Query read timeout';

/** https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/catalog/pg_type.dat: `int8`, which the driver gives as a text. */
const BIGINT_TYPE = 20;

/**
 * Makes a pool of connections to a PostgreSQL database; it connects with the first query, and again after each failure. The
 * driver is loaded only here.
 * @param url an address such as `postgres://user:password@host:5432/name?sslmode=verify-full`
 * @throws the errors of the module loader, and of the driver for an address that it cannot read
 */
export async function openPostgres<Tables>(url: string): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: verifyingCertificates(url),
    application_name: 'clausewise',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    allowExitOnIdle: true,
    types: {
      getTypeParser: ((type: number, format: 'text') =>
        type === BIGINT_TYPE ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is left out. The query that uses it reports the failure, and the next one gets another; an event
  // that nobody listens to would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: () => connect(pool), end: () => pool.end() } }),
  });
}

/** Takes a connection out of the pool. One on which a statement took too long is never put back: it may be stuck for ever. */
async function connect(pool: Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect();
  let stuck: unknown;
  const query = async (text: string, values: readonly unknown[]) => {
    if (stuck) throw stuck;
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      if (error instanceof Error && error.message === TOO_LATE) stuck = error;
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(stuck !== undefined) };
}

/** The driver treats these modes as `verify-full`, and warns of each. */
function verifyingCertificates(address: string): string {
  return address.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}
