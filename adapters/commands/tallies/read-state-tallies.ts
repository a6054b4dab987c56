import type { Tallies } from '../../../src/chat/tallies/tally.ts';
import { EnvironmentError } from '../../project/environment.ts';
import { openTables } from '../../state/database/open-tables.ts';
import { StateFileError } from '../../state/database/state-file-error.ts';
import { readTallies } from '../../state/tallies/read-tallies.ts';
import { readCopy } from '../../state/tend/read-copy.ts';
import { stateFile } from '../shell/state-file.ts';

/**
 * Reads what the bot has counted in the state since a day; it may run meanwhile.
 * @param since ISO date in UTC
 * @throws EnvironmentError where there is no state, or it cannot be read
 */
export async function readStateTallies(since: string): Promise<Tallies> {
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
