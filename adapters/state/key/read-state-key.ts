import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isErrorCode } from '../database/is-error-code.ts';
import { StateFileError } from '../database/state-file-error.ts';

/** 32 random bytes in base64url. */
const KEY_PATTERN = /^[\w-]{43}$/;

/** Reads the key in a file; null when there is no such file. */
function readKey(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
  if (KEY_PATTERN.test(text)) return text;
  const cure = 'Put back the key, or delete this file together with state.sqlite';
  throw new StateFileError({ path: file, fact: 'it does not hold a key of 43 characters', cure });
}

/**
 * Reads the key from `state.key` in a folder; creates it at the first use, with mode 0600. Processes that start together get
 * the same key: each writes a file of its own, and only one of them can link its file to the final name.
 * @throws StateFileError for a file that contains no key, and the errors of the file system
 */
export function readStateKey(dataDir: string): string {
  const file = path.join(dataDir, 'state.key');
  const found = readKey(file);
  if (found !== null) return found;
  mkdirSync(dataDir, { recursive: true });
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    linkSync(fresh, file);
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return readKey(file) ?? readStateKey(dataDir);
}
