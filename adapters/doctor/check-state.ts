import path from 'node:path';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import type { FoundSettings } from '../project/environment.ts';
import { openState } from '../state/open-state.ts';
import { readPostgresAddress } from '../state/postgres/postgres-address.ts';
import { warnOfPostgres } from '../state/postgres/warn-of-postgres.ts';

/** Settings of the state: with defaults in their place it would be created elsewhere, under another key, or be kept shorter. */
const isOfState = (name: string): boolean => name.startsWith('STATE_') || name === 'DATABASE_URL';

/** Opens the state as the bot does, creating it when it is missing, and closes it again. */
export async function checkState({ env, wrong, unread }: FoundSettings, dataDir: string): Promise<Diagnosis> {
  if (unread || wrong.some(({ name }) => isOfState(name))) {
    const line = 'Cannot open the state: its settings cannot be used. Correct them first, as said above.';
    return issueDiagnosis('state', 'problem', line);
  }
  const lines: string[] = [];
  const databaseUrl = env.DATABASE_URL;
  const state = await openState({
    dataDir,
    databaseUrl,
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
  const warning = lines[0] ?? (databaseUrl && (await warnOfPostgres(databaseUrl, Date.now)));
  if (warning) return issueDiagnosis('state', 'warning', warning); // it works, but the operator should know
  const place = databaseUrl ? readPostgresAddress(databaseUrl).place : path.join(dataDir, 'state.sqlite');
  return okDiagnosis('state', `${place} can be written; it remembers for ${env.STATE_RETENTION_DAYS} days`);
}
