import path from 'node:path';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import type { FoundSettings } from '../project/environment.ts';
import { openState } from '../state/open-state.ts';

/** Opens the state as the bot does, creating it when it is missing, and closes it again. */
export async function checkState({ env, wrong, unread }: FoundSettings, dataDir: string): Promise<Diagnosis> {
  // With defaults in place of invalid settings, it would be created under another key, or lose what is meant to be kept longer.
  if (unread || wrong.some(({ name }) => name.startsWith('STATE_'))) {
    const line = 'Cannot open the state: its settings cannot be used. Correct them first, as said above.';
    return issueDiagnosis('state', 'problem', line);
  }
  const lines: string[] = [];
  const state = await openState({
    dataDir,
    key: env.STATE_KEY,
    retentionDays: env.STATE_RETENTION_DAYS,
    keepText: env.STATE_KEEP_TEXT,
    warn: (line) => lines.push(line),
  });
  const isPersistent = state.isPersistent();
  await state.close();
  if (!isPersistent)
    return issueDiagnosis(
      'state',
      'problem',
      lines[0] ?? 'Cannot keep the state on the disk: nothing says why. Set another DATA_DIR.',
    );
  if (lines[0]) return issueDiagnosis('state', 'warning', lines[0]); // mended, but the operator should know
  return okDiagnosis(
    'state',
    `${path.join(dataDir, 'state.sqlite')} can be written; it remembers for ${env.STATE_RETENTION_DAYS} days`,
  );
}
