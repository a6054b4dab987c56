import { sql } from 'kysely';
import { openPostgres } from './open-postgres.ts';
import { readPostgresAddress } from './postgres-address.ts';

/** How far (ms) the clocks of bot and server may differ: processes on other machines count as ended after 30 s of silence. */
const MAX_SKEW_MS = 5_000;

/**
 * What an operator should mend about a PostgreSQL database that can be used, in one line; null for nothing.
 * @throws the errors of PostgreSQL
 */
export async function warnOfPostgres(url: string, now: () => number): Promise<string | null> {
  const { place, isLocal, isEncrypted } = readPostgresAddress(url);
  const skew = await clockSkew(url, now);
  if (skew > MAX_SKEW_MS)
    return `Cannot rely on the clocks: those of ${place} and of this machine differ by ${Math.round(skew / 1000)} s. Keep both in time with NTP.`;
  if (!isLocal && !isEncrypted)
    return `Cannot keep others from reading along to ${place}: the connection is not encrypted. Add ?sslmode=verify-full to DATABASE_URL, unless the network is your own.`;
  return null;
}

async function clockSkew(url: string, now: () => number): Promise<number> {
  const db = await openPostgres(url);
  try {
    const { rows } = await sql<{ ms: string }>`select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(db);
    return Math.abs(Number(rows[0]?.ms) - now());
  } finally {
    await db.destroy();
  }
}
