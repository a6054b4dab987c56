import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isErrorCode } from '../database/is-error-code.ts';
import { StateFileError } from '../state-file-error.ts';

/** 32 random bytes in base64url. */
const KEY = /^[\w-]{43}$/;

/** The key in a file, or null where there is no such file. */
function readKey(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
  if (KEY.test(text)) return text;
  const cure = 'Put back the key, or delete this file together with state.sqlite';
  throw new StateFileError({ path: file, fact: 'it does not hold a key of 43 characters', cure });
}

/**
 * The key for hashing, from `state.key` of a folder; made there at the first use, with mode 0600. Of processes that start
 * at once all get the same key: a finished file is put in place by a link, which only one of them can make.
 * @throws StateFileError for a file without a key, and the errors of the file system
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
