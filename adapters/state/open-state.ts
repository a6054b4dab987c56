import type { Hasher } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { createOwner, endOwner } from './claims/claim-owner.ts';
import { explainStateError } from './explain-state-error.ts';
import { createHasher } from './key/create-hasher.ts';
import { createMemoryState } from './memory-state.ts';
import type { StateRules } from './rules/state-rules.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { StateWithFallback } from './state-with-fallback.ts';

const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/** Where the state is kept, and by which rules. */
export interface StateOptions extends Omit<StateRules, 'now'> {
  /** The folder of `state.sqlite` and `state.key`; created when it is missing. */
  readonly dataDir: string;
  /** The secret for hashing; `state.key` by default. */
  readonly key?: string | undefined;
  /** Receives one line for the operator when the state cannot be kept on the disk. */
  readonly warn: (line: string) => void;
  readonly now?: () => number;
  /** Called with the number of damaged rows each time that some were deleted. */
  readonly countDamage?: (rows: number) => void;
}

/** The open state. Its methods always resolve, even while the file cannot be used and after closing. */
export interface OpenedState extends ChatState {
  /** Hashes the ids of persons, conversations and messages before they are passed in. */
  readonly hash: Hasher;
  /** Whether the state is on the disk at the moment, and not only in memory. */
  readonly isPersistent: () => boolean;
}

/**
 * Opens the state of the chat in `state.sqlite` of a folder, and sweeps it now and every hour. It never fails: what cannot be
 * kept on the disk is kept in memory, and the operator gets one line with the reason.
 */
export async function openState(options: StateOptions): Promise<OpenedState> {
  const { dataDir, retentionDays, keepText, keepQuestions = false, warn, now = Date.now } = options;
  const rules = { now, retentionDays, keepText, keepQuestions };
  const self = createOwner();
  const { countDamage, key } = options;
  const folder = openStateFolder({ dataDir, key, rules, self, warn, countDamage });
  const state = createFallbackState(folder, rules, warn);
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
  const hash = createHasher(folder.key);
  const isPersistent = (): boolean => state.isPersistent();
  const claims = { note, claim, beginDelivery, settle, takeOwed };
  const calls = { recall, remember, count, saveFeedback, forget, forgetWorkspace, sweep };
  return { ...claims, ...calls, ...tallies, ...channels, ...reports, close, hash, isPersistent };
}

/** The state in the database of a folder, and in memory while that cannot be used. */
function createFallbackState(folder: StateFolder, rules: StateRules, warn: StateOptions['warn']): StateWithFallback {
  const { file } = folder;
  return new StateWithFallback({
    folder,
    createSubstitute: () => createMemoryState(rules),
    report: (error) => warn(explainStateError(error, file)),
    reportLoss: () => warn(`Cannot go on with ${file}: it was deleted or replaced while in use. It is opened anew.`),
    reportRemains: () =>
      warn(
        `Cannot overwrite what was deleted from ${file}: another program reads it. End that program; it is tried again.`,
      ),
    now: rules.now,
  });
}
