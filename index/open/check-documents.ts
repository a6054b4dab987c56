import path from 'node:path';
import type { DocumentToCheck } from '../check/check-document.ts';
import type { CheckedDocument } from '../check/checked-document.ts';
import { heldDocuments } from '../manage/held-documents.ts';
import { type DocumentLimits, DocumentWorker } from '../work/document-worker.ts';

/** What was read of a file, or why it cannot be read: one line with the cure. */
export type DocumentCheck =
  | { readonly document: CheckedDocument; readonly problem: null }
  | { readonly document: null; readonly problem: string };

/** How documents are checked. */
export interface CheckOptions {
  /** The seeds folder, whose records name its documents. */
  readonly seedsDir: string;
  /** What one document may cost. */
  readonly limits?: DocumentLimits;
}

/**
 * Reads documents as the index would, one after the other, and tells what was read of each. Nothing is changed.
 * @param files paths of documents, in the seeds folder or elsewhere
 */
export async function* checkDocuments(
  files: readonly string[],
  { seedsDir, limits }: CheckOptions,
): AsyncGenerator<DocumentCheck> {
  const worker = new DocumentWorker(limits);
  try {
    for (const file of files) {
      const outcome = await worker.run('check', placeOf(file, seedsDir));
      yield outcome.problem === null
        ? { document: outcome.result.document, problem: null }
        : { document: null, problem: outcome.problem.replace(/^Cannot index/, 'Cannot check') };
    }
  } finally {
    await worker.close();
  }
}

/** A document of the seeds folder goes by its record; one from elsewhere by its file name. */
function placeOf(file: string, seedsDir: string): DocumentToCheck {
  const within = path.relative(path.resolve(seedsDir), path.resolve(file)).split(path.sep);
  if (within[0] === '..' || within.length > 2 || path.isAbsolute(within[0] ?? ''))
    return { folder: path.dirname(file), file: path.basename(file) };
  const name = within.join('/');
  return {
    folder: seedsDir,
    file: name,
    entry: heldDocuments(seedsDir).find(({ entry }) => entry.file === name)?.entry,
  };
}
