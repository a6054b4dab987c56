import { createHash } from 'node:crypto';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import type { ReadFile, StructuredDocument } from '../read/blocks.ts';
import { decodeText } from '../read/decode-text.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import type { KnownTexts } from '../save/known-texts.ts';
import type { Entry } from './catalogue-entry.ts';
import { formatOf, readTextFile } from './read-text-file.ts';
import { recordOf, textFactsOf } from './record-of.ts';

/** Documents that have been read before, by the SHA-256 of their bytes. */
export interface Readings {
  readonly read: ReadonlyMap<string, ReadFile>;
  /** One line, with the cure, for each that cannot be read. */
  readonly refused: ReadonlyMap<string, string>;
}

export const NO_READINGS: Readings = { read: new Map(), refused: new Map() };

/** What is known before a file is read. */
export interface SeedOptions {
  readonly readings: Readings;
  /** What texts told of themselves before: such a text is not read before it is asked for. */
  readonly known: KnownTexts;
  /** Takes a line for what cannot be used. */
  readonly problems: string[];
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the file of a record.
 * @returns null where the file was refused when it was read before
 * @throws SeedError when it cannot be used; any error of the file system
 */
export function seedOf(dir: string, entry: Entry, { readings, known, problems }: SeedOptions): Seed | null {
  const bytes = readFileInside(dir, entry.file);
  const sha256 = sha256Of(bytes);
  const format = formatOf(entry.file);
  const refusal = readings.refused.get(sha256);
  if (refusal !== undefined) {
    problems.push(refusal);
    return null;
  }
  const reading = readings.read.get(sha256);
  if (!reading && (format === 'pdf' || format === 'docx'))
    throw new SeedError(entry.file, 'its text could not be taken out', 'Save the policy as text or HTML.');
  if (entry.sha256 && entry.sha256 !== sha256) {
    problems.push(
      `${entry.file} is not the text that catalogue.json describes (its sha256 is ${sha256.slice(0, 12)}…): it is indexed as it is. Check its record's dates and set its sha256.`,
    );
  }
  const facts = known.find(entry.file, sha256);
  if (facts && !reading) return new UnreadSeed(recordOf(entry, facts, sha256), bytes);
  const { text, document, ...read } = reading ?? readTextFile(entry.file, bytes);
  const found = facts ?? textFactsOf({ ...read, text, document });
  if (!facts) known.add(entry.file, sha256, found);
  const record = recordOf(entry, found, sha256);
  return document ? { record, text, document } : { record, text };
}

/** A text file that is read when its text is asked for. */
class UnreadSeed implements Seed {
  readonly record: PolicyRecord;
  readonly #bytes: Uint8Array;

  constructor(record: PolicyRecord, bytes: Uint8Array) {
    this.record = record;
    this.#bytes = bytes;
  }

  get text(): string {
    return decodeText(this.record.file, this.#bytes);
  }

  get document(): StructuredDocument | undefined {
    return readTextFile(this.record.file, this.#bytes).document ?? undefined;
  }
}
