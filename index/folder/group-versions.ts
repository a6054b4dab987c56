import path from 'node:path';
import { type DatedName, dateInName } from './date-in-name.ts';

/** A file that holds an older text of a document. */
export interface VersionFile {
  readonly file: string;
  /** As its name tells. */
  readonly date: string;
}

interface Named {
  readonly file: string;
  readonly folder: string;
  readonly base: string;
  readonly dated: DatedName | null;
}

/**
 * Finds the files that are versions of one document: they lie in one folder, and their names differ in a date at the end
 * only. The newest is the document; one without a date, where the reader keeps what holds now, is newer than all.
 * @param files names from the seeds folder on
 * @param named those that the catalogue names: two of them are two documents, however they are called
 * @returns by the file of the newest version the older ones, newest first
 */
export function groupVersions(
  files: readonly string[],
  named: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, readonly VersionFile[]> {
  const groups = new Map<string, Named[]>();
  for (const file of files) {
    const one = readName(file);
    const key = `${one.folder}\n${(one.dated?.stem ?? one.base).normalize('NFKC').toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new Map([...groups.values()].flatMap((group) => versionsIn(group, named)));
}

function readName(file: string): Named {
  const base = path.posix.basename(file, path.posix.extname(file));
  const folder = path.posix.dirname(file);
  const dated = dateInName(base);
  // Directly in the seeds folder a name must be left that tells whose document it is.
  return { file, folder, base, dated: folder === '.' && dated?.stem === '' ? null : dated };
}

function versionsIn(group: readonly Named[], named: ReadonlySet<string>): [string, VersionFile[]][] {
  const dated = group
    .flatMap(({ file, dated }) => (dated ? [{ file, date: dated.date }] : []))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const undated = group.filter((one) => one.dated === null);
  if (dated.length === 0 || undated.length > 1 || group.length < 2) return [];
  if (group.filter(({ file }) => named.has(file)).length > 1) return [];
  const [newest, ...older] = [...undated.map(({ file }) => ({ file, date: '' })), ...dated];
  return newest ? [[newest.file, older]] : [];
}
