import path from 'node:path';
import { CatalogueError } from '../../index/catalogue/catalogue.ts';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import { type LoadedCorpus, loadCorpus } from '../start/load-corpus.ts';

/** The results for the policies, and the corpus when it could be loaded. */
export interface CheckedPolicies {
  readonly diagnoses: readonly Diagnosis[];
  readonly loaded: LoadedCorpus | null;
}

/** Loads the policies and their index as the bot does: a missing or stale index is built and saved. */
export async function checkPolicies(folders: { seedsDir: string; dataDir: string }): Promise<CheckedPolicies> {
  const started = performance.now();
  let loaded: LoadedCorpus;
  try {
    loaded = await loadCorpus({ ...folders, warn: () => undefined });
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const lines = error.message.split('\n');
    return { diagnoses: lines.map((line) => issueDiagnosis('policies', 'problem', line)), loaded: null };
  }
  const ms = Math.round(performance.now() - started);
  const { policies, problems, unsaved, built } = loaded.index;
  const warnings = problems
    .filter((line) => line !== unsaved)
    .map((line) => issueDiagnosis('policies', 'warning', line));
  const from = `${policies.length} in ${folders.seedsDir}`;
  const place = path.join(folders.dataDir, 'index');
  const fact =
    built.length === 0 ? `fresh in ${place}` : `${built.length} of ${policies.length} built and saved in ${place}`;
  const index = unsaved ? issueDiagnosis('index', 'warning', unsaved) : okDiagnosis('index', `${fact}, ${ms} ms`);
  return { diagnoses: [okDiagnosis('policies', from), ...warnings, index], loaded };
}
