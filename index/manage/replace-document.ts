import { rmSync } from 'node:fs';
import path from 'node:path';
import { sha256Of } from '../folder/seed-of.ts';
import type { HeldDocument } from './held-documents.ts';
import { keepVersion } from './keep-version.ts';
import { changeRecords, hasId, type RawRecord } from './records-file.ts';
import { writeWhole } from './write-whole.ts';

/** The new text of a document. */
export interface Replacement {
  readonly bytes: Uint8Array;
  /** Ending of its format, such as `.html`. */
  readonly ending: string;
  /** Date of the text that it replaces, as YYYY-MM-DD; null where that gives none. */
  readonly formerDate: string | null;
}

/** Where things are afterwards: paths from the seeds folder on. */
export interface ReplacedDocument {
  readonly file: string;
  readonly kept: string;
}

/**
 * Puts a new text in the place of a document, and keeps the former one as a version. Dates and hash of its record, which
 * describe the former text, are taken out.
 * @throws ManageError where the record cannot be changed; any error of the file system
 */
export function replaceDocument(
  dir: string,
  { entry, isRecorded }: HeldDocument,
  { bytes, ending, formerDate }: Replacement,
): ReplacedDocument {
  const kept = keepVersion(dir, { file: entry.file, date: formerDate });
  const isSame = path.extname(entry.file).toLowerCase() === ending;
  const file = isSame ? entry.file : `${entry.file.slice(0, -path.extname(entry.file).length)}${ending}`;
  writeWhole(path.join(dir, file), bytes, { isReplaced: isSame });
  if (isRecorded)
    changeRecords(dir, (records) =>
      records.map((record) => (hasId(record, entry.id) ? describing(record, file, bytes) : record)),
    );
  if (!isSame) rmSync(path.join(dir, entry.file));
  return { file, kept };
}

/** A record that describes another file. */
function describing({ effective: _, updated: __, ...record }: RawRecord, file: string, bytes: Uint8Array): RawRecord {
  return { ...record, file, ...('sha256' in record ? { sha256: sha256Of(bytes) } : {}) };
}
