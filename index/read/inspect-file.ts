import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { SeedError } from './seed-error.ts';

/** A policy has at most so many bytes: anything larger is none, and would only exhaust the memory. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file of a folder: a regular one inside it, of bounded size. Neither a pipe nor a device is opened, and no link
 * leads out of the folder.
 * @throws SeedError when it is something else; any error of the file system
 */
export function readFileInside(folder: string, file: string): Uint8Array {
  const real = realpathSync(path.join(folder, file));
  const root = realpathSync(folder);
  if (real !== root && !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep))
    throw new SeedError(file, 'it is a link that leads out of the folder', 'Copy the file into the folder.');
  if (!statSync(real).isFile()) throw new SeedError(file, 'it is no regular file', 'Put a copy of the policy there.');
  // Without waiting: should it become a pipe meanwhile, one that nobody writes to would be waited for, for ever.
  const handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new SeedError(file, 'it is no regular file', 'Put a copy of the policy there.');
    if (stat.size > MAX_FILE_BYTES) {
      const size = (stat.size / 1024 / 1024).toFixed(1);
      throw new SeedError(file, `it has ${size} MB, and a policy has at most 4 MB`, 'Split it or remove it.');
    }
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
