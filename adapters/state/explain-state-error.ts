import { isErrorCode } from './database/is-error-code.ts';
import { asideOf } from './database/set-aside.ts';
import { StateFileError } from './database/state-file-error.ts';

/** A cause of errors, and its cure. */
interface Cause {
  /** Error codes of Node and SQLite. */
  readonly codes: readonly string[];
  readonly fact: string;
  readonly cure: string;
}

/** Codes: https://www.sqlite.org/rescode.html and https://nodejs.org/api/errors.html#common-system-errors */
const CAUSES: readonly Cause[] = [
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    fact: 'the file is damaged',
    cure: 'Move it away with its -wal and -shm files; a new one is then made',
  },
  { codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'], fact: 'another program holds it locked', cure: 'End that program' },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH', 'EACCES', 'EPERM', 'EROFS'],
    fact: 'it may not be written',
    cure: 'Make the file and its folder writable for this user, or set DATA_DIR to a folder that is',
  },
  { codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'], fact: 'the disk is full', cure: 'Make room' },
  {
    codes: ['ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ELOOP', 'SQLITE_CANTOPEN'],
    fact: 'there cannot be a file in this place',
    cure: 'Correct DATA_DIR, or move away what is in its place',
  },
  {
    codes: ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'],
    fact: `the SQLite driver (npm package libsql) does not load on ${process.platform} ${process.arch}`,
    cure: 'Run npm ci on this machine',
  },
];

/** Finds the cause and the cure of an error of Node, SQLite or the state itself. */
function diagnose(error: unknown): { fact: string; cure: string; path: string | null } {
  if (error instanceof StateFileError) return error;
  const facts = error instanceof Error ? (error as Error & { path?: unknown }) : null;
  const path = typeof facts?.path === 'string' ? facts.path : null;
  const cause = CAUSES.find(({ codes }) => codes.some((code) => isErrorCode(error, code)));
  if (cause) return { ...cause, path };
  const fact = (facts?.message ?? String(error))
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[\s.]+$/, '');
  return { fact, cure: 'Move it away if this lasts; a new one is then made', path };
}

/**
 * Explains in one line for the operator why the state cannot be kept on the disk: the file, the cause, the cure.
 * @param file the file of the state, named when the error names no other
 */
export function explainStateError(error: unknown, file: string): string {
  const { fact, cure, path } = diagnose(error);
  return `Cannot keep the state of conversations in ${path ?? file}: ${fact}. ${cure}; until then it is kept in memory only.`;
}

/** Tells the operator in one line that a state file was damaged and begun anew. */
export function explainNewFile(error: unknown, file: string): string {
  const { fact } = diagnose(error);
  return `ALARM: cannot read the state of conversations in ${file}: ${fact}. It was moved to ${asideOf(file)} and begun anew; conversations, votes and counts are lost. Put back a backup, or delete the moved file.`;
}
