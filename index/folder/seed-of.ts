import { createHash } from 'node:crypto';
import type { ReadFile } from '../read/blocks.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import type { Entry } from './catalogue-entry.ts';
import { formatOf, readTextFile } from './read-text-file.ts';
import { recordOf } from './record-of.ts';

/** Documents that have been read before, by the SHA-256 of their bytes. */
export interface Readings {
  readonly read: ReadonlyMap<string, ReadFile>;
  /** One line, with the cure, for each that cannot be read. */
  readonly refused: ReadonlyMap<string, string>;
}

export const NO_READINGS: Readings = { read: new Map(), refused: new Map() };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the file of a record.
 * @param readings those made before
 * @param problems takes a line for what cannot be used
 * @returns null where the file was refused when it was read before
 * @throws SeedError when it cannot be used; any error of the file system
 */
export function seedOf(dir: string, entry: Entry, readings: Readings, problems: string[]): Seed | null {
  const bytes = readFileInside(dir, entry.file);
  const sha256 = sha256Of(bytes);
  const format = formatOf(entry.file);
  const refusal = readings.refused.get(sha256);
  if (refusal !== undefined) {
    problems.push(refusal);
    return null;
  }
  const known = readings.read.get(sha256);
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
