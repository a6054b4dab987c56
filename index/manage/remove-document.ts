import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { HeldDocument } from './held-documents.ts';
import { changeRecords, hasId, type RawRecord } from './records-file.ts';
import { writeWhole } from './write-whole.ts';

/** Folder inside the seeds folder that is not indexed. */
const REMOVED = '_removed';

/** What was moved: paths from the seeds folder on. */
export interface RemovedDocument {
  /** Where the document is now. */
  readonly file: string;
  /** How many former versions went along. */
  readonly versions: number;
  /** File with its record of the catalogue; null where it had none. */
  readonly record: string | null;
}

/**
 * Moves a document, with its kept versions and its record, out of what is indexed, into `_removed`.
 * @throws ManageError where the record cannot be taken out; any error of the file system
 */
export function removeDocument(dir: string, { entry, isRecorded, versions }: HeldDocument): RemovedDocument {
  mkdirSync(path.join(dir, REMOVED), { recursive: true });
  const place = freePlace(dir, path.basename(entry.file));
  let record: string | null = null;
  if (isRecorded)
    changeRecords(dir, (records) => {
      const own = records.find((one): one is RawRecord => hasId(one, entry.id));
      if (!own) return records;
      record = `${place}.record.json`;
      writeWhole(path.join(dir, record), `${JSON.stringify(own, null, 2)}\n`, { isReplaced: true });
      return records.filter((one) => one !== own);
    });
  renameSync(path.join(dir, entry.file), path.join(dir, place));
  return { file: place, versions: moveVersions(dir, versions), record };
}

/** A name in the folder of what was removed that is not taken. */
function freePlace(dir: string, name: string): string {
  const ending = path.extname(name);
  const base = path.basename(name, ending);
  for (let number = 1; ; number++) {
    const place = `${REMOVED}/${base}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!existsSync(path.join(dir, place))) return place;
  }
}

/** Moves the versions that are kept of a document, which has been moved; gives their number. */
function moveVersions(dir: string, versions: readonly string[]): number {
  for (const version of versions)
    renameSync(path.join(dir, version), path.join(dir, freePlace(dir, path.basename(version))));
  return versions.length;
}
