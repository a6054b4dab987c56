import type { Tallies } from '../../../src/chat/tallies/tally.ts';
import { EnvironmentError, readEnvironment } from '../../project/environment.ts';
import { openTables } from '../../state/database/open-tables.ts';
import { StateFileError } from '../../state/database/state-file-error.ts';
import { explainUnreadable } from '../../state/postgres/explain-postgres-error.ts';
import { openPostgres } from '../../state/postgres/open-postgres.ts';
import { readPostgresAddress } from '../../state/postgres/postgres-address.ts';
import { postgresDialect } from '../../state/postgres/postgres-dialect.ts';
import type { StateTables } from '../../state/tables/state-tables.ts';
import { readTallies } from '../../state/tallies/read-tallies.ts';
import { readCopy } from '../../state/tend/read-copy.ts';
import { stateFile } from '../shell/state-file.ts';

/**
 * Reads what the bot has counted in the state since a day; it may run meanwhile.
 * @param since ISO date in UTC
 * @throws EnvironmentError where there is no state, or it cannot be read
 */
export async function readStateTallies(since: string): Promise<Tallies> {
  const { DATABASE_URL: url } = readEnvironment();
  if (url !== undefined) return readPostgresTallies(url, since);
  const { file } = stateFile();
  try {
    return await readCopy(file, Date.now(), (db) =>
      readTallies(
        openTables(() => undefined),
        db,
        since,
      ),
    );
  } catch (error) {
    const fact = error instanceof StateFileError ? error.fact : (error as Error).message;
    throw new EnvironmentError(`Cannot read ${file}: ${fact}. Put a backup in place with "state restore".`);
  }
}

async function readPostgresTallies(url: string, since: string): Promise<Tallies> {
  try {
    const db = await openPostgres<StateTables>(url);
    try {
      return await readTallies(
        openTables(() => undefined, postgresDialect),
        db,
        since,
      );
    } finally {
      await db.destroy();
    }
  } catch (error) {
    throw new EnvironmentError(explainUnreadable(error, readPostgresAddress(url).place));
  }
}
