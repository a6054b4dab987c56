import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Hasher } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { openStateFile } from './database/open-state-file.ts';
import { explainStateError } from './explain-state-error.ts';
import { createHasher } from './key/create-hasher.ts';
import { readStateKey } from './key/read-state-key.ts';
import { createMemoryState } from './memory-state.ts';
import type { StateRules } from './state-rules.ts';
import { StateWithFallback } from './state-with-fallback.ts';

const SWEEP_MS = 60 * 60 * 1000;

/** Where the state is kept and by which rules. */
export interface StateOptions extends Omit<StateRules, 'now'> {
  /** The folder of `state.sqlite` and `state.key`; made where it is missing. */
  readonly dataDir: string;
  /** The secret for hashing; else it is kept in `state.key`. */
  readonly key?: string | undefined;
  /** Told in one line when the state cannot be kept on the disk. */
  readonly warn: (line: string) => void;
  readonly now?: () => number;
}

/** The open state. Its methods always resolve, also while the file is out of order and after closing. */
export interface OpenedState extends ChatState {
  /** Makes the names under which persons, conversations and messages come in. */
  readonly hash: Hasher;
  /** Whether what is remembered now is on the disk and not only in memory. */
  readonly isPersistent: () => boolean;
}

/** The key for hashing; where there can be none, one for this process alone and the reason why. */
function keyFor({ dataDir, key }: StateOptions): { key: string; trouble: unknown } {
  try {
    return { key: key ?? readStateKey(dataDir), trouble: null };
  } catch (trouble) {
    return { key: randomBytes(32).toString('base64url'), trouble };
  }
}

/**
 * Opens the state of the chat in `state.sqlite` of a folder, sweeps it now and every hour, and never fails: what cannot
 * be kept on the disk is kept in memory, and the reason is told in one line.
 */
export async function openState(options: StateOptions): Promise<OpenedState> {
  const { dataDir, retentionDays, keepText, warn, now = Date.now } = options;
  const file = path.join(dataDir, 'state.sqlite');
  const { key, trouble } = keyFor(options);
  const rules = { now, retentionDays, keepText };
  const state = new StateWithFallback({
    open: async () => {
      if (trouble) throw trouble;
      return openStateFile(file, key, rules);
    },
    substitute: () => createMemoryState(rules),
    report: (error) => warn(explainStateError(error, file)),
    reportLoss: () => warn(`Cannot go on with ${file}: it was deleted or replaced while in use. It is opened anew.`),
    now,
  });
  await state.sweep();
  const timer = setInterval(() => void state.sweep(), SWEEP_MS).unref();
  const { firstSight, recall, remember, count, saveFeedback, forget, forgetWorkspace, sweep } = state;
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await state.close();
  };
  const hash = createHasher(key);
  const isPersistent = (): boolean => state.isPersistent();
  const calls = { firstSight, recall, remember, count, saveFeedback, forget, forgetWorkspace, sweep };
  return { ...calls, close, hash, isPersistent };
}
