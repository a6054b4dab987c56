import path from 'node:path';
import { CatalogueError } from '../../index/catalogue.ts';
import { type LoadedCorpus, loadCorpus } from '../load-corpus.ts';
import { type Diagnosis, isIll, isWell } from './diagnosis.ts';

/** What was found about the policies, and the corpus where there is one. */
export interface CheckedPolicies {
  readonly diagnoses: readonly Diagnosis[];
  readonly loaded: LoadedCorpus | null;
}

/** Reads the policies, and opens their index as the bot does: what is missing or stale is built and saved. */
export async function checkPolicies(folders: { seedsDir: string; dataDir: string }): Promise<CheckedPolicies> {
  const started = performance.now();
  let loaded: LoadedCorpus;
  try {
    loaded = await loadCorpus({ ...folders, warn: () => undefined });
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const lines = error.message.split('\n');
    return { diagnoses: lines.map((line) => isIll('policies', 'problem', line)), loaded: null };
  }
  const ms = Math.round(performance.now() - started);
  const { policies, problems, unsaved, built } = loaded.index;
  const warnings = problems.filter((line) => line !== unsaved).map((line) => isIll('policies', 'warning', line));
  const from = `${policies.length} in ${folders.seedsDir}`;
  const place = path.join(folders.dataDir, 'index');
  const fact =
    built.length === 0 ? `fresh in ${place}` : `${built.length} of ${policies.length} built and saved in ${place}`;
  const index = unsaved ? isIll('index', 'warning', unsaved) : isWell('index', `${fact}, ${ms} ms`);
  return { diagnoses: [isWell('policies', from), ...warnings, index], loaded };
}
