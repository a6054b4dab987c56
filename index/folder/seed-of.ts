import { createHash } from 'node:crypto';
import type { ReadFile } from '../read/blocks.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import type { Entry } from './catalogue-entry.ts';
import { formatOf, readTextFile } from './read-text-file.ts';
import { recordOf } from './record-of.ts';

export const NO_DOCUMENTS: ReadonlyMap<string, ReadFile> = new Map();

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the file of a record.
 * @param documents those read before, by the SHA-256 of their bytes
 * @throws SeedError when it cannot be used; any error of the file system
 */
export function seedOf(dir: string, entry: Entry, documents: ReadonlyMap<string, ReadFile>, problems: string[]): Seed {
  const bytes = readFileInside(dir, entry.file);
  const sha256 = sha256Of(bytes);
  const format = formatOf(entry.file);
  const known = documents.get(sha256);
  if (!known && (format === 'pdf' || format === 'docx'))
    throw new SeedError(entry.file, 'its text could not be taken out', 'Save the policy as text or HTML.');
  const read = known ?? readTextFile(entry.file, bytes);
  if (entry.sha256 && entry.sha256 !== sha256) {
    problems.push(
      `${entry.file} is not the text that catalogue.json describes (its sha256 is ${sha256.slice(0, 12)}…): it is indexed as it is. Check its record's dates and set its sha256.`,
    );
  }
  const record = recordOf(entry, read, sha256);
  return read.document ? { record, text: read.text, document: read.document } : { record, text: read.text };
}
