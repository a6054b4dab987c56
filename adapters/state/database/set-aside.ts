import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { isErrorCode } from './is-error-code.ts';
import { StateFileError } from './state-file-error.ts';

/** The files that belong to a database. */
const SUFFIXES = ['', '-wal', '-shm'] as const;

/** Where a damaged file is moved; there is one at most. */
export const asideOf = (file: string): string => `${file}.damaged`;

/** True for an error after which a database will never be readable again. */
export const isDamage = (error: unknown): boolean =>
  error instanceof StateFileError
    ? error.isDamaged
    : ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((code) => isErrorCode(error, code));

/**
 * Moves a damaged file out of the way, in place of one that was moved before, so that a new one can be made.
 * @param inode the file that was found damaged; when another process has replaced it meanwhile, nothing is moved
 * @throws the errors of the file system
 */
export function setAside(file: string, inode: bigint | null): void {
  if (statSync(file, { bigint: true, throwIfNoEntry: false })?.ino !== inode) return;
  removeAside(file);
  for (const suffix of SUFFIXES) {
    if (existsSync(file + suffix)) renameSync(file + suffix, asideOf(file) + suffix);
  }
}

/**
 * Deletes what was set aside: nobody can tell what is in it, so that it must not outlive a promise to forget.
 * @param olderThan milliseconds since 1970; a file that was last written later stays. Always deleted by default.
 */
export function removeAside(file: string, olderThan = Number.POSITIVE_INFINITY): void {
  const found = statSync(asideOf(file), { throwIfNoEntry: false });
  if (found && found.mtimeMs >= olderThan) return;
  for (const suffix of SUFFIXES) rmSync(asideOf(file) + suffix, { force: true });
}
