import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ClaimOwner } from './claims/claim-owner.ts';
import { removeAside } from './database/set-aside.ts';
import { explainNewFile, explainStateError } from './explain-state-error.ts';
import { findKey } from './key/find-key.ts';
import { restoreStateKey } from './key/read-state-key.ts';
import { mendModes } from './mend-modes.ts';
import { openOrRenew } from './open-or-renew.ts';
import { openPendingDeletions } from './pending-deletions.ts';
import { DAY_MS, type StateRules } from './rules/state-rules.ts';
import type { StateStore } from './state-store.ts';

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

/** How long (ms) the file is left alone after a failure: each attempt may block the process while it waits for a lock. */
const RETRY_AFTER_MS = 60_000;

/**
 * Prepares the state in a folder: database, key, pending deletions, and what was set aside. Nothing is opened yet. When it is,
 * whatever is missing is made again, what is damaged is set aside, and what others can read is closed to them.
 */
export function openStateFolder(options: StateFolderOptions): StateStore {
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
    place: file,
    key,
    retryAfterMs: RETRY_AFTER_MS,
    opensInBackground: false,
    explain: (error) => explainStateError(error, file),
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
