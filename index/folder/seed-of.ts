import { createHash } from 'node:crypto';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import type { ReadFile, StructuredDocument } from '../read/blocks.ts';
import { decodeText } from '../read/decode-text.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import type { KnownTexts, TextFacts } from '../save/known-texts.ts';
import type { Entry } from './catalogue-entry.ts';
import { formatOf, readTextFile } from './read-text-file.ts';
import { recordOf, textFactsOf } from './record-of.ts';

export const NO_DOCUMENTS: ReadonlyMap<string, ReadFile> = new Map();

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the file of a record.
 * @param documents those read before, by the SHA-256 of their bytes
 * @param known what texts told of themselves before: such a text is not read before it is asked for
 * @throws SeedError when it cannot be used; any error of the file system
 */
export function seedOf(
  dir: string,
  entry: Entry,
  documents: ReadonlyMap<string, ReadFile>,
  problems: string[],
  known: KnownTexts,
): Seed {
  const bytes = readFileInside(dir, entry.file);
  const sha256 = sha256Of(bytes);
  const format = formatOf(entry.file);
  const document = documents.get(sha256);
  if (!document && (format === 'pdf' || format === 'docx'))
    throw new SeedError(entry.file, 'its text could not be taken out', 'Save the policy as text or HTML.');
  if (entry.sha256 && entry.sha256 !== sha256) {
    problems.push(
      `${entry.file} is not the text that catalogue.json describes (its sha256 is ${sha256.slice(0, 12)}…): it is indexed as it is. Check its record's dates and set its sha256.`,
    );
  }
  const facts = document ? undefined : known.find(entry.file, sha256);
  const read = document ?? (facts ? null : readTextFile(entry.file, bytes));
  if (!read) return new UnreadSeed(recordOf(entry, facts as TextFacts, sha256), bytes);
  const found = textFactsOf(read);
  known.add(entry.file, sha256, found);
  const record = recordOf(entry, found, sha256);
  return read.document ? { record, text: read.text, document: read.document } : { record, text: read.text };
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
