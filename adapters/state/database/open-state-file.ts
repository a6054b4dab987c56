import { statSync } from 'node:fs';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import { checkKey } from '../key/check-key.ts';
import { createSqliteState } from '../sqlite-state.ts';
import type { StateRules } from '../state-rules.ts';
import { migrate } from './migrate.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import { openDatabase } from './open-database.ts';

/** An open state file. */
export interface StateFile {
  readonly state: ChatState;
  /** False when the file has been deleted or replaced since: SQLite itself would not notice. */
  readonly inPlace: () => boolean;
  /** Lets go of the file as it is, where `state.close()` would first write to it. */
  readonly release: () => Promise<void>;
}

/** What tells a file from another one of the same name; null where there is none, or none to be seen. */
function inodeOf(file: string): bigint | null {
  try {
    return statSync(file, { bigint: true }).ino;
  } catch {
    return null;
  }
}

/**
 * Opens the state in a file: made where missing, checked and migrated.
 * @param key the text whose hashes name the rows
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
