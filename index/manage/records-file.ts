import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE_FILE } from '../folder/catalogue-entry.ts';
import { reasonOf } from '../folder/reason-of.ts';
import { ManageError } from './manage-error.ts';
import { writeWhole } from './write-whole.ts';

/** A record as it stands in the file; fields that are not known are kept. */
export type RawRecord = Readonly<Record<string, unknown>>;

/**
 * Changes the list of records in `catalogue.json`; the file is made where there is none, and removed from nowhere.
 * @throws ManageError where the file holds no list of records, or cannot be written
 */
export function changeRecords(dir: string, change: (records: readonly unknown[]) => readonly unknown[]): void {
  const file = path.join(dir, CATALOGUE_FILE);
  const records = readList(file);
  const changed = change(records);
  if (changed === records) return;
  try {
    writeWhole(file, `${JSON.stringify(changed, null, 2)}\n`, { isReplaced: true });
  } catch (error) {
    throw new ManageError(`write ${CATALOGUE_FILE}`, reasonOf(error), 'Check its permissions.', error);
  }
}

function readList(file: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ManageError(`read ${CATALOGUE_FILE}`, reasonOf(error), 'Check its permissions.', error);
  }
  const action = `change ${CATALOGUE_FILE}`;
  try {
    const records: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (Array.isArray(records)) return records as readonly unknown[];
  } catch (error) {
    throw new ManageError(action, `it is no valid JSON (${reasonOf(error)})`, 'Mend the file first.', error);
  }
  throw new ManageError(action, 'it is not a list of records', 'Mend the file first; see seeds/README.md.');
}

/** Whether a record has this id. */
export const hasId = (record: unknown, id: string): record is RawRecord =>
  typeof record === 'object' && record !== null && (record as { id?: unknown }).id === id;
