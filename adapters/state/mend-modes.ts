import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files with secrets or with what is kept of people. */
const PRIVATE_FILES = /^(?:state|slack)\.(?:sqlite|key|pending)/;
const OTHERS = 0o077;

/**
 * Takes the files of the state from everybody but this user.
 * @returns the files that others could read or write until now
 * @throws the errors of the file system
 */
export function mendModes(dataDir: string): string[] {
  if (process.platform === 'win32') return []; // no modes there
  const files = readdirSync(dataDir)
    .filter((name) => PRIVATE_FILES.test(name))
    .map((name) => path.join(dataDir, name));
  const loose = files.filter((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() && (found.mode & OTHERS) !== 0;
  });
  for (const file of loose) chmodSync(file, 0o600);
  return loose;
}
