import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ClaimOwner } from './claims/claim-owner.ts';
import { removeAside } from './database/set-aside.ts';
import { explainNewFile } from './explain-state-error.ts';
import { createKey, readStateKey, restoreStateKey } from './key/read-state-key.ts';
import { mendModes } from './mend-modes.ts';
import { openOrRenew } from './open-or-renew.ts';
import type { StateFile } from './open-state-file.ts';
import { openPendingDeletions, type PendingDeletions } from './pending-deletions.ts';
import { DAY_MS, type StateRules } from './rules/state-rules.ts';

/** What a folder is opened with. */
export interface StateFolderOptions {
  readonly dataDir: string;
  /** The secret for hashing; `state.key` of the folder if undefined. */
  readonly key: string | undefined;
  readonly rules: StateRules;
  readonly self: ClaimOwner;
  readonly warn: (line: string) => void;
  /** Called with the number of damaged rows that were deleted. */
  readonly countDamage?: ((rows: number) => void) | undefined;
}

/** The folder with the state's files: database, key, pending deletions, and what was set aside. */
export interface StateFolder {
  /** The path of the database. */
  readonly file: string;
  readonly key: string;
  readonly pending: PendingDeletions;
  /** Opens the database. Whatever is missing is made again, what is damaged is set aside, and what others can read is closed to them. */
  readonly open: () => Promise<StateFile>;
  /** Whether there is a database, in use or not. */
  readonly exists: () => boolean;
  /** Deletes a file that was set aside: always for a promise to forget, else when it is older than the retention time. */
  readonly removeAside: (reason: 'forget' | 'sweep') => void;
}

/** Prepares the folder; nothing in it is opened yet. */
export function openStateFolder(options: StateFolderOptions): StateFolder {
  const { dataDir, rules, self, warn, countDamage } = options;
  const file = path.join(dataDir, 'state.sqlite');
  let isNewKey = options.key === undefined && !existsSync(path.join(dataDir, 'state.key'));
  const key = findKey(options);
  const onDamage = (table: string, rows: number): void => {
    countDamage?.(rows);
    warn(`Cannot read ${rows} rows of ${table} in ${file}: they are damaged. They were deleted; check the disk.`);
  };
  const closeToOthers = (): void => {
    for (const loose of mendModes(dataDir))
      warn(`Others could read ${loose}. It can now be read by this user alone; check who has access to ${dataDir}.`);
  };
  return {
    file,
    key,
    pending: openPendingDeletions(path.join(dataDir, 'state.pending')),
    exists: () => existsSync(file),
    open: async () => {
      if (options.key === undefined && restoreStateKey(dataDir, key)) isNewKey = false;
      if (existsSync(dataDir)) closeToOthers();
      return openOrRenew(file, { key, isNewKey, rules, self, onDamage }, (error) => warn(explainNewFile(error, file)));
    },
    removeAside: (reason) => {
      const oldest = reason === 'forget' ? undefined : rules.now() - rules.retentionDays * DAY_MS;
      try {
        removeAside(file, oldest);
      } catch {
        // It stays until the next sweep.
      }
    },
  };
}

/** The key for hashing: a random one while that of the folder cannot be read. */
function findKey({ dataDir, key }: Pick<StateFolderOptions, 'dataDir' | 'key'>): string {
  try {
    return key ?? readStateKey(dataDir);
  } catch {
    return createKey(); // opening the file meets the same error, and reports it
  }
}
