import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findPostgres } from './find-postgres.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';

const programs = findPostgres();
let shared: Promise<TestPostgres> | null = null;

/**
 * Tests that need a PostgreSQL server. On a machine without one they are skipped, and say so; with REQUIRE_POSTGRES=1 that is
 * a failure.
 */
export function describeWithPostgres(name: string, tests: () => void): void {
  if (programs !== null) return void describe(name, tests);
  test.runIf(process.env['REQUIRE_POSTGRES'] === '1')(`${name}: there is a PostgreSQL server to test with`, () => {
    expect.unreachable('REQUIRE_POSTGRES=1 is set, and no programs of a PostgreSQL server were found');
  });
  describe.skip(`${name} (skipped: no programs of a PostgreSQL server were found)`, tests);
}

/** The server that the tests of this process share; the first test that needs it starts it. */
export function sharedPostgres(): Promise<TestPostgres> {
  shared ??= startOwnPostgres();
  return shared;
}

/** A server of one's own, to be stopped and started. End it. */
export function startOwnPostgres(): Promise<TestPostgres> {
  if (programs === null) throw new Error('There is no PostgreSQL server');
  return startPostgres(programs);
}

/** The address of a new database, which is deleted when the test ends. */
export async function openTestDatabase(): Promise<string> {
  const server = await sharedPostgres();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOn(server.url(), `create database ${name}`);
  onTestFinished(async () => void (await runOn(server.url(), `drop database if exists ${name} with (force)`)));
  return server.url(name);
}

/** Runs SQL statements over a connection of their own. Returns the rows of all statements together. */
export async function runOn(url: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows.push(...(await client.query(statement)).rows);
    return rows;
  } finally {
    await client.end();
  }
}
