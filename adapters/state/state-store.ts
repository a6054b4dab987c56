import type { ChatState } from '../../src/chat/memory/state.ts';
import type { PendingDeletions } from './pending-deletions.ts';

/** An open database with the state. */
export interface OpenStore {
  readonly state: ChatState;
  /** False when the file of the database has since been deleted or replaced, which SQLite does not notice. */
  readonly inPlace: () => boolean;
  /** Removes what deleted rows have left behind; false while another program prevents that. */
  readonly clean: () => Promise<boolean>;
  /** Closes the database as it is; `state.close()` would write to it first. */
  readonly release: () => Promise<void>;
}

/** Where the state is kept: a file in a folder, or a PostgreSQL server. */
export interface StateStore {
  /** The place, as the operator is told it: a path, or server and database without a password. */
  readonly place: string;
  /** The secret of hashes and encryption; never stored in the database itself. */
  readonly key: string;
  readonly pending: PendingDeletions;
  /** @throws what cannot be mended without the operator; see `explain` */
  readonly open: () => Promise<OpenStore>;
  /** Whether there may be rows of earlier days, whether they can be reached now or not. */
  readonly exists: () => boolean;
  /** Deletes a damaged database that was set aside: always for a promise to forget, else when it is older than the retention time. */
  readonly removeAside: (reason: 'forget' | 'sweep') => void;
  /** An error in one line for the operator: the action, the place, the cause, the cure. */
  readonly explain: (error: unknown) => string;
  /** How long (ms) the store is left alone after a failure. */
  readonly retryAfterMs: number;
  /** Whether opening the store again may take seconds without blocking the process: nobody waits for that. */
  readonly opensInBackground: boolean;
}
