import path from 'node:path';
import type { FoundSettings } from '../environment.ts';
import { openState } from '../state/open-state.ts';
import { type Diagnosis, isIll, isWell } from './diagnosis.ts';

/** Opens the state as the bot does, making it where it is missing, and lets go of it. */
export async function checkState({ env, wrong, unread }: FoundSettings, dataDir: string): Promise<Diagnosis> {
  // By defaults that nobody has meant, it would be begun under another key, or swept of what is to be kept for longer.
  if (unread || wrong.some(({ name }) => name.startsWith('STATE_'))) {
    const line = 'Cannot open the state: its settings cannot be used. Correct them first, as said above.';
    return isIll('state', 'problem', line);
  }
  const lines: string[] = [];
  const state = await openState({
    dataDir,
    key: env.STATE_KEY,
    retentionDays: env.STATE_RETENTION_DAYS,
    keepText: env.STATE_KEEP_TEXT,
    warn: (line) => lines.push(line),
  });
  const isKept = state.isPersistent();
  await state.close();
  if (!isKept)
    return isIll(
      'state',
      'problem',
      lines[0] ?? 'Cannot keep the state on the disk: nothing says why. Set another DATA_DIR.',
    );
  return isWell(
    'state',
    `${path.join(dataDir, 'state.sqlite')} can be written; it remembers for ${env.STATE_RETENTION_DAYS} days`,
  );
}
