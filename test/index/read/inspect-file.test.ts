import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileInside } from '../../../index/read/inspect-file.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const refusal = (folder: string, file: string): string => {
  try {
    readFileInside(folder, file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '(it was read)';
};

describe('readFileInside', () => {
  test('reads a regular file, also through a link inside the folder', () => {
    const folder = seedsFolder({ 'a.txt': 'words' });
    symlinkSync('a.txt', path.join(folder, 'b.txt'));
    expect(Buffer.from(readFileInside(folder, 'b.txt')).toString()).toBe('words');
  });

  test('refuses a link that leads out of the folder', () => {
    const outside = path.join(seedsFolder({ 'secret.txt': 'words' }), 'secret.txt');
    const folder = seedsFolder({});
    symlinkSync(outside, path.join(folder, 'a.txt'));
    expect(refusal(folder, 'a.txt')).toBe(
      'Cannot index a.txt: it is a link that leads out of the folder. Copy the file into the folder.',
    );
  });

  test.skipIf(process.platform === 'win32')('refuses a pipe at once', () => {
    const folder = tempFolder();
    execFileSync('mkfifo', [path.join(folder, 'a.txt')]);
    expect(refusal(folder, 'a.txt')).toBe('Cannot index a.txt: it is no regular file. Put a copy of the policy there.');
  });

  test('refuses 200 MB without reading them', () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'a.txt'), '');
    truncateSync(path.join(folder, 'a.txt'), 200 * 1024 * 1024);
    expect(refusal(folder, 'a.txt')).toBe(
      'Cannot index a.txt: it has 200.0 MB, and a policy has at most 4 MB. Split it or remove it.',
    );
  });
});
