import type { Seed } from '../read/seed.ts';
import { serializeDocument } from '../save/document-file.ts';
import type { Refusals } from '../save/refusal-file.ts';
import type { TaskOutcome } from './document-tasks.ts';
import type { DocumentWorker } from './document-worker.ts';

/** What a build takes beside the seed. */
export interface BuildIndexOptions {
  readonly seedsDir: string;
  readonly worker: DocumentWorker;
  readonly refusals: Refusals;
}

/**
 * Builds the index of a seed in a worker, unless the seed was over its limits before.
 * @returns the index as bytes, or why there is none
 */
export async function buildIndex(
  { record, text, document }: Seed,
  { seedsDir, worker, refusals }: BuildIndexOptions,
): Promise<TaskOutcome<'build'>> {
  const refusal = refusals.find(record.sha256);
  if (refusal !== null) return { problem: refusal, isOverLimit: true };
  const parts = document ? serializeDocument(document) : null;
  const outcome = await worker.run('build', { file: record.file, record, text, document: parts, seedsDir });
  if (outcome.problem !== null && outcome.isOverLimit) refusals.add(record.sha256, outcome.problem);
  return outcome;
}
