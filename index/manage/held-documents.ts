import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE_FILE, type Entry } from '../folder/catalogue-entry.ts';
import { groupVersions } from '../folder/group-versions.ts';
import { listFiles } from '../folder/list-files.ts';
import { nameFile } from '../folder/name-file.ts';
import { parseCatalogue } from '../folder/parse-catalogue.ts';

/** A document of a seeds folder by its record, or by its file name where it has none. */
export interface HeldDocument {
  readonly entry: Entry;
  /** True where `catalogue.json` has a record of it. */
  readonly isRecorded: boolean;
  /** Files with older versions of it, newest first. */
  readonly versions: readonly string[];
}

/**
 * The documents of a seeds folder under the ids that they are indexed by; none of them is read.
 * @throws an error of the file system where the folder cannot be read
 */
export function heldDocuments(dir: string): HeldDocument[] {
  const files = listFiles(dir).files;
  const { entries } = parseCatalogue(readRecords(dir) ?? [], files);
  const named = new Set(entries.map(({ file }) => file));
  const ids = new Set(entries.map(({ id }) => id));
  const versions = groupVersions(files, named);
  const older = new Set([...versions.values()].flat().map(({ file }) => file));
  const held = (entry: Entry, isRecorded: boolean): HeldDocument => ({
    entry,
    isRecorded,
    versions: versions.get(entry.file)?.map(({ file }) => file) ?? [],
  });
  const others = files.filter((file) => !named.has(file) && !older.has(file) && file !== CATALOGUE_FILE);
  return [...entries.map((entry) => held(entry, true)), ...others.map((file) => held(nameFile(file, ids), false))];
}

/** The list of records as `catalogue.json` has it, usable or not; null where there is no such list. */
export function readRecords(dir: string): readonly unknown[] | null {
  try {
    const raw: unknown = JSON.parse(readFileSync(path.join(dir, CATALOGUE_FILE), 'utf8').replace(/^\ufeff/, ''));
    return Array.isArray(raw) ? raw : null;
  } catch {
    return null;
  }
}
