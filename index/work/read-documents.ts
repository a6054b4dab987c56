import { listFiles } from '../folder/list-files.ts';
import { formatOf, looksLikeHtml } from '../folder/read-text-file.ts';
import { type Readings, sha256Of } from '../folder/seed-of.ts';
import type { Format, ReadFile } from '../read/blocks.ts';
import { readFileInside } from '../read/inspect-file.ts';
import { parseDocument, readDocumentFile, writeDocumentFile } from '../save/document-file.ts';
import type { KnownTexts } from '../save/known-texts.ts';
import type { Refusals } from '../save/refusal-file.ts';
import type { DocumentWorker } from './document-worker.ts';

/** Formats of which the text that citations point into is made when they are read. */
const TEXT_IS_MADE: ReadonlySet<Format | null> = new Set(['pdf', 'docx']);

/** Where documents are, and where their readings are kept. */
export interface ReadDocumentsOptions {
  readonly seedsDir: string;
  /** Folder for readings; where it cannot be written they are made at each start. */
  readonly folder: string;
  readonly worker: DocumentWorker;
  readonly refusals: Refusals;
  /** What texts told of themselves before: those, other than PDF and Word files, are not read again. */
  readonly known: KnownTexts;
}

/**
 * Reads the documents of a seeds folder whose format tells their parts, each once: what was read is kept in a folder, and
 * for PDF and Word files that is the text that citations point into.
 * @returns readings, and one line for each document that cannot be read; a file that cannot be opened is in neither, for the
 * catalogue to report
 */
export async function readDocuments({
  seedsDir,
  folder,
  worker,
  refusals,
  known,
}: ReadDocumentsOptions): Promise<Readings> {
  const read = new Map<string, ReadFile>();
  const refused = new Map<string, string>();
  for (const file of filesIn(seedsDir)) {
    const bytes = bytesOf(seedsDir, file);
    if (bytes === null || (formatOf(file) === 'plain' && !looksLikeHtml(bytes))) continue;
    const sha256 = sha256Of(bytes);
    if (known.find(file, sha256) && !TEXT_IS_MADE.has(formatOf(file))) continue;
    const saved = readDocumentFile(folder, sha256);
    if (saved) {
      read.set(sha256, saved);
      continue;
    }
    const refusal = refusals.find(sha256);
    if (refusal !== null) {
      refused.set(sha256, refusal);
      continue;
    }
    const outcome = await worker.run('read', { file, bytes });
    if (outcome.problem !== null) {
      refused.set(sha256, outcome.problem);
      if (outcome.isOverLimit) refusals.add(sha256, outcome.problem);
    } else if (outcome.result.document) {
      writeDocumentFile(folder, sha256, outcome.result.document);
      read.set(sha256, parseDocument(outcome.result.document));
    }
  }
  return { read, refused };
}

function filesIn(seedsDir: string): readonly string[] {
  try {
    return listFiles(seedsDir).files.filter((file) => formatOf(file) !== null);
  } catch {
    return [];
  }
}

function bytesOf(seedsDir: string, file: string): Uint8Array | null {
  try {
    return readFileInside(seedsDir, file);
  } catch {
    return null;
  }
}
