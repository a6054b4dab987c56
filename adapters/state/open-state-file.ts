import { statSync } from 'node:fs';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { migrate } from './database/migrate.ts';
import { ALL_MIGRATIONS } from './database/migrations/all-migrations.ts';
import { openDatabase } from './database/open-database.ts';
import { checkKey } from './key/check-key.ts';
import { createSqliteState } from './sqlite-state.ts';
import type { StateRules } from './state-rules.ts';

/** An open state file. */
export interface StateFile {
  readonly state: ChatState;
  /** False when the file has since been deleted or replaced, which SQLite does not notice. */
  readonly inPlace: () => boolean;
  /** Closes the file as it is; `state.close()` would write to it first. */
  readonly release: () => Promise<void>;
}

/** The inode of a file, which identifies it whatever its name; null when there is no such file, or it cannot be read. */
function inodeOf(file: string): bigint | null {
  try {
    return statSync(file, { bigint: true }).ino;
  } catch {
    return null;
  }
}

/**
 * Opens the state in a file: creates it when it is missing, checks and migrates it.
 * @param key the key of the hashes that identify the rows
 * @throws what `openDatabase`, `migrate` and `checkKey` throw
 */
export async function openStateFile(file: string, key: string, rules: StateRules): Promise<StateFile> {
  const db = await openDatabase(file);
  try {
    await migrate(db, ALL_MIGRATIONS, rules.now());
    await checkKey(db, key);
    const state = createSqliteState(db, rules);
    const inode = inodeOf(file);
    return { state, inPlace: () => inodeOf(file) === inode, release: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
