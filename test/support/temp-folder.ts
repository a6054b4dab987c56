import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A new folder for one test, removed when the test is over; for all tests of a file, pass vitest's `afterAll`.
 * The folder is real and below the system's temporary folder.
 */
export function tempFolder(whenOver: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-test-'));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
