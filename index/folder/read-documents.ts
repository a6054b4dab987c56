import type { ReadFile } from '../read/blocks.ts';
import { readFileInside } from '../read/inspect-file.ts';
import { readDocumentFile, writeDocumentFile } from '../save/document-file.ts';
import type { KnownTexts } from '../save/known-texts.ts';
import { listFiles } from './list-files.ts';
import { formatOf, readTextFile } from './read-text-file.ts';
import { sha256Of } from './seed-of.ts';

/**
 * Reads the documents of a seeds folder whose format tells their parts, each once: what was read is kept in a folder, and
 * for PDF and Word files that is the text that citations point into.
 * @param folder where readings are kept; where it cannot be written they are made at each start
 * @param known what texts told of themselves before: those are not read again
 * @returns readings by the SHA-256 of the files' bytes; a file that cannot be read is left out, for the catalogue to report
 */
export async function readDocuments(
  seedsDir: string,
  folder: string,
  known: KnownTexts,
): Promise<Map<string, ReadFile>> {
  const found = new Map<string, ReadFile>();
  for (const file of structuredFiles(seedsDir)) {
    try {
      const bytes = readFileInside(seedsDir, file);
      const sha256 = sha256Of(bytes);
      if (known.find(file, sha256) && !['pdf', 'docx'].includes(formatOf(file) ?? '')) continue;
      const saved = readDocumentFile(folder, sha256);
      const read = saved ?? (await readBytes(file, bytes));
      if (!saved && read.document) writeDocumentFile(folder, sha256, read.document);
      found.set(sha256, read);
    } catch {
      // The catalogue reads it again and reports what is wrong.
    }
  }
  return found;
}

function structuredFiles(seedsDir: string): readonly string[] {
  try {
    return listFiles(seedsDir).files.filter((file) => !['plain', null].includes(formatOf(file)));
  } catch {
    return [];
  }
}

/** @throws SeedError when it cannot be used */
export async function readBytes(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const format = formatOf(file);
  if (format === 'pdf') return (await import('../read/pdf/read-pdf.ts')).readPdf(file, bytes);
  if (format === 'docx') return (await import('../read/docx/read-docx.ts')).readDocx(file, bytes);
  return readTextFile(file, bytes);
}
