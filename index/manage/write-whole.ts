import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How a file is written. */
export interface WriteOptions {
  /** True replaces a file of that name; false fails with the code EEXIST where there is one. */
  readonly isReplaced: boolean;
}

/**
 * Writes a file as a whole: a reader meets the file of before, or the new one, and no half of either.
 * @throws an error of the file system
 */
export function writeWhole(file: string, content: Uint8Array | string, { isReplaced }: WriteOptions): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`);
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    if (isReplaced) renameSync(draft, file);
    else linkNew(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives a draft its name, unless it is taken. */
function linkNew(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL); // a file system without links
  }
}
