import { parsePolicy } from '../clauses/parse-policy.ts';
import type { Entry } from '../folder/catalogue-entry.ts';
import { nameFile } from '../folder/name-file.ts';
import { readBytes } from '../folder/read-bytes.ts';
import { formatOf } from '../folder/read-text-file.ts';
import { recordOf, textFactsOf } from '../folder/record-of.ts';
import { sha256Of } from '../folder/seed-of.ts';
import type { ReadFile } from '../read/blocks.ts';
import { decodeBytes } from '../read/decode-text.ts';
import { detectForeignLanguage } from '../read/detect-foreign-language.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import { provideKnowledge } from '../save/provide-knowledge.ts';
import { checkLeftovers } from './check-leftovers.ts';
import type { CheckedDocument } from './checked-document.ts';
import { countLetters } from './count-letters.ts';
import { countLostLetters } from './count-lost-letters.ts';
import { countTables } from './count-tables.ts';
import { findHeadings } from './find-headings.ts';
import { findWall } from './find-wall.ts';
import { findWarnings } from './find-warnings.ts';

/** A document to check. */
export interface DocumentToCheck {
  /** Folder out of which no link may lead. */
  readonly folder: string;
  /** Path of the document from the folder on, with `/`. */
  readonly file: string;
  /** Its record, where it has one. */
  readonly entry?: Entry | undefined;
}

/**
 * Reads a document as the index would, and tells what was read.
 * @throws SeedError when it cannot be used, with the cure; any error of the file system
 */
export async function checkDocument({ folder, file, entry }: DocumentToCheck): Promise<CheckedDocument> {
  await provideKnowledge();
  if (formatOf(file) === null)
    throw new SeedError(file, 'its format is not read', 'Save the policy as text, Markdown, HTML, PDF or DOCX.');
  const bytes = readFileInside(folder, file);
  const read = await readBytes(file, bytes);
  const record = recordOf(entry ?? nameFile(file, new Set()), textFactsOf(read), sha256Of(bytes));
  const seed: Seed = read.document ? { record, text: read.text, document: read.document } : { record, text: read.text };
  return describe(seed, read, bytes);
}

function describe({ record, ...seed }: Seed, { format, text, document }: ReadFile, bytes: Uint8Array): CheckedDocument {
  const policy = parsePolicy({ record, ...seed });
  const words = policy.wording ?? text;
  const letters = countLetters(words);
  const checked = {
    file: record.file,
    name: record.names.en,
    title: policy.title,
    format,
    encoding: format === 'pdf' || format === 'docx' ? null : decodeBytes(record.file, bytes).encoding,
    language: detectForeignLanguage(words) ?? record.language,
    effective: policy.effective,
    updated: policy.updated,
    pages: format === 'pdf' ? (document?.pageStarts.length ?? null) : null,
    letters,
    clauses: policy.clauses.length,
    sentences: policy.clauses.reduce((sum, { sentences }) => sum + sentences.length, 0),
    headings: findHeadings(policy.clauses),
    ...countTables(policy, document),
    contacts: policy.contacts
      .filter(({ stripped }) => !stripped)
      .map(({ kind, value, purpose, label, jurisdictions }) => ({ kind, value, purpose, label, jurisdictions })),
    leftovers: checkLeftovers(policy, { text, format }, letters),
    lost: countLostLetters(policy, text, words),
    wall: findWall(words, text, format),
    words: sha256Of(Buffer.from(words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase())),
  };
  return { ...checked, warnings: findWarnings(checked, words) };
}
