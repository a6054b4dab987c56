/**
 * True for an error of Node or SQLite with this code, such as `ENOENT`, or with an extension of it: `SQLITE_BUSY_RECOVERY`
 * for `SQLITE_BUSY`.
 */
export function isErrorCode(error: unknown, code: string): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return error.code === code || (typeof error.code === 'string' && error.code.startsWith(`${code}_`));
}
