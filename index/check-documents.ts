import path from 'node:path';
import { checkDocument, type DocumentToCheck } from './check/check-document.ts';
import type { CheckedDocument } from './check/checked-document.ts';
import { reasonOf } from './folder/reason-of.ts';
import { heldDocuments } from './manage/held-documents.ts';
import { SeedError } from './read/seed-error.ts';

/** What was read of a file, or why it cannot be read: one line with the cure. */
export type DocumentCheck =
  | { readonly document: CheckedDocument; readonly problem: null }
  | { readonly document: null; readonly problem: string };

/**
 * Reads documents as the index would, one after the other, and tells what was read of each. Nothing is changed.
 * @param files paths of documents, in the seeds folder or elsewhere
 * @param seedsDir the seeds folder, whose records name its documents
 */
export async function* checkDocuments(files: readonly string[], seedsDir: string): AsyncGenerator<DocumentCheck> {
  for (const file of files) {
    try {
      yield { document: await checkDocument(placeOf(file, seedsDir)), problem: null };
    } catch (error) {
      yield { document: null, problem: lineOf(file, error) };
    }
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

const lineOf = (file: string, error: unknown): string =>
  error instanceof SeedError
    ? error.message.replace(/^Cannot index/, 'Cannot check')
    : `Cannot check ${file}: ${reasonOf(error)}. Check the file and its permissions.`;
