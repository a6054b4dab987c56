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

/** The file of the key in a folder. */
const keyFile = (dataDir: string): string => path.join(dataDir, 'state.key');

/**
 * Writes a key to `state.key` in a folder with mode 0600, unless there is one. Processes that start together get the same
 * key: each writes a file of its own, and only one of them can link its file to the final name.
 */
function writeKey(dataDir: string, key: string): void {
  mkdirSync(dataDir, { recursive: true });
  const fresh = `${keyFile(dataDir)}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(fresh, `${key}\n`, { flag: 'wx', mode: 0o600 });
    linkSync(fresh, keyFile(dataDir));
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** A new key: 32 random bytes in base64url. */
export const createKey = (): string => randomBytes(32).toString('base64url');

/**
 * Reads the key from `state.key` in a folder; creates it at the first use.
 * @throws StateFileError for a file that contains no key, and the errors of the file system
 */
export function readStateKey(dataDir: string): string {
  const found = readKey(keyFile(dataDir));
  if (found !== null) return found;
  writeKey(dataDir, createKey());
  return readKey(keyFile(dataDir)) ?? readStateKey(dataDir);
}

/**
 * Puts the key of this process back where its file is missing.
 * @returns whether it was missing
 * @throws StateFileError when the file holds another key, and the errors of the file system
 */
export function restoreStateKey(dataDir: string, key: string): boolean {
  const file = keyFile(dataDir);
  const isMissing = readKey(file) === null;
  if (isMissing) writeKey(dataDir, key);
  if (readKey(file) === key) return isMissing;
  const fact = 'it was replaced by another key while in use';
  throw new StateFileError({
    path: file,
    fact,
    cure: 'Start the program again to use that key, or put back the old one',
  });
}
