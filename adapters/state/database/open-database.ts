import { randomInt } from 'node:crypto';
import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { retry } from '../../async/retry.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { cacheStatements } from './cache-statements.ts';
import { isErrorCode } from './is-error-code.ts';
import { StateFileError } from './state-file-error.ts';

/** How long a statement waits for the lock of another process. This blocks the whole process. */
export const LOCK_MS = 1_000;

/**
 * Creates the file, for this user alone, or checks that it can be written. An existing file is not opened: closing it would
 * drop the locks that SQLite holds on it elsewhere in this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
function claimFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
    accessSync(file, constants.R_OK | constants.W_OK);
  }
}

async function connect(file: string): Promise<SqliteDatabase> {
  const { default: Database } = await import('libsql');
  try {
    return new Database(file, { timeout: LOCK_MS });
  } catch (cause) {
    // libsql's error has no code, and SQLite gives the reason only later, with the first statement.
    throw Object.assign(new Error(`Cannot open ${file}`, { cause }), { code: 'SQLITE_CANTOPEN' });
  }
}

/**
 * Switches to the write-ahead log. When several processes do so with a new file, all but one fail immediately, without
 * waiting for the lock (https://www.sqlite.org/c3ref/busy_handler.html). They try again, each after a random wait.
 */
async function useWriteAheadLog<Tables>(db: Kysely<Tables>): Promise<void> {
  const deadline = performance.now() + LOCK_MS;
  await retry(() => sql`pragma journal_mode = wal`.execute(db), {
    waitAfter: (error) =>
      isErrorCode(error, 'SQLITE_BUSY') && performance.now() <= deadline ? randomInt(5, 25) : null,
  });
}

async function prepare<Tables>(db: Kysely<Tables>): Promise<void> {
  await useWriteAheadLog(db);
  await sql`pragma synchronous = normal`.execute(db); // with WAL, kill -9 loses nothing, and a power cut only the last moments
  await sql`pragma secure_delete = on`.execute(db); // what is deleted is overwritten in the file
  await sql`pragma temp_store = memory`.execute(db); // what VACUUM copies does not go through other files
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const fact = rows[0]?.integrity_check;
  const cure = 'Move it away with its -wal and -shm files; a new one is then made';
  if (fact !== 'ok')
    throw new StateFileError({ fact: `the file is damaged (${fact?.replace(/\s+/g, ' ')})`, cure, isDamaged: true });
}

/**
 * Opens a SQLite file for typed queries; creates it and its folder when they are missing. The driver is loaded only here,
 * so that the bot can answer questions on a machine without the driver's binary.
 * @throws StateFileError for a damaged file, and the errors of SQLite, the file system and the module loader
 */
export async function openDatabase<Tables = StateTables>(file: string): Promise<Kysely<Tables>> {
  claimFile(file);
  const database = await connect(path.resolve(file));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: cacheStatements(database) }) });
  try {
    await prepare(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
