import type { Hasher } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { createOwner, endOwner } from './claims/claim-owner.ts';
import { createHasher } from './key/create-hasher.ts';
import { createMemoryState } from './memory-state.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import type { StateRules } from './rules/state-rules.ts';
import { openStateFolder } from './state-folder.ts';
import type { StateStore } from './state-store.ts';
import { StateWithFallback } from './state-with-fallback.ts';

const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/** Where the state is kept, and by which rules. */
export interface StateOptions extends Omit<StateRules, 'now'> {
  /** The folder of `state.sqlite` and `state.key`; created when it is missing. */
  readonly dataDir: string;
  /** The address of a PostgreSQL database to use instead of `state.sqlite`. */
  readonly databaseUrl?: string | undefined;
  /** The secret for hashing; `state.key` by default. */
  readonly key?: string | undefined;
  /** Receives one line for the operator when the state cannot be kept in its store. */
  readonly warn: (line: string) => void;
  readonly now?: () => number;
  /** Called with the number of damaged rows each time that some were deleted. */
  readonly countDamage?: (rows: number) => void;
}

/** The open state. Its methods always resolve, even while the store cannot be used and after closing. */
export interface OpenedState extends ChatState {
  /** Hashes the ids of persons, conversations and messages before they are passed in. */
  readonly hash: Hasher;
  /** Whether the state is in its store at the moment, and not only in memory. */
  readonly isPersistent: () => boolean;
}

/**
 * Opens the state of the chat in `state.sqlite` of a folder or in PostgreSQL, and sweeps it now and every hour. It never
 * fails: what cannot be kept there is kept in memory, and the operator gets one line with the reason.
 */
export async function openState(options: StateOptions): Promise<OpenedState> {
  const { dataDir, retentionDays, keepText, keepQuestions = false, warn, now = Date.now } = options;
  const rules = { now, retentionDays, keepText, keepQuestions };
  const self = createOwner();
  const { countDamage, key, databaseUrl } = options;
  const common = { dataDir, key, rules, self, warn, countDamage };
  const store = databaseUrl ? openPostgresStore({ ...common, databaseUrl }) : openStateFolder(common);
  const state = createFallbackState(store, rules, warn);
  await state.sweep();
  const timer = setInterval(() => void state.sweep(), SWEEP_INTERVAL_MS).unref();
  const { note, claim, beginDelivery, settle, takeOwed } = state;
  const { recall, remember, count, saveFeedback, forget, forgetWorkspace, sweep } = state;
  const { countAnswer, readTallies, takeMark, releaseMark } = state;
  const tallies = { countAnswer, readTallies, takeMark, releaseMark };
  const { readSettings, saveSettings, subscribe, unsubscribe, subscribedTo } = state;
  const { subscriptions, beginReport, endReport } = state;
  const channels = { readSettings, saveSettings, subscribe, unsubscribe, subscribedTo };
  const reports = { subscriptions, beginReport, endReport };
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await state.close();
    endOwner(self);
  };
  const hash = createHasher(store.key);
  const isPersistent = (): boolean => state.isPersistent();
  const claims = { note, claim, beginDelivery, settle, takeOwed };
  const calls = { recall, remember, count, saveFeedback, forget, forgetWorkspace, sweep };
  return { ...claims, ...calls, ...tallies, ...channels, ...reports, close, hash, isPersistent };
}

/** The state in its store, and in memory while that cannot be used. */
function createFallbackState(store: StateStore, rules: StateRules, warn: StateOptions['warn']): StateWithFallback {
  const { place } = store;
  return new StateWithFallback({
    store,
    createSubstitute: () => createMemoryState(rules),
    report: (error) => warn(store.explain(error)),
    reportLoss: () => warn(`Cannot go on with ${place}: it was deleted or replaced while in use. It is opened anew.`),
    reportRemains: () =>
      warn(
        `Cannot overwrite what was deleted from ${place}: another program reads it. End that program; it is tried again.`,
      ),
    now: rules.now,
  });
}
