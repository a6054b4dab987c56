import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../project/project-folder.ts';

/** A build of a few documents takes seconds; one that takes longer (ms) is given up. */
const MAX_BUILD_MS = 120_000;
/** Answers come first. */
const NICE = 10;

/** Folders of a build. */
export interface BuildFolders {
  readonly seedsDir: string;
  readonly dataDir: string;
}

/**
 * Builds what has changed in a process of its own, so that questions are answered meanwhile; the index that is opened
 * afterwards finds it in the data folder. Does nothing where there is no built program.
 * @returns false where it was given up or failed
 */
export async function buildAside({ seedsDir, dataDir }: BuildFolders, signal: AbortSignal): Promise<boolean> {
  const program = path.join(projectFolder(), 'dist', 'cli.js');
  if (!existsSync(program)) return true;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program, 'index', '--changed', '--seeds', seedsDir], {
    env: { PATH, DATA_DIR: dataDir },
    stdio: 'ignore',
    timeout: MAX_BUILD_MS,
    signal,
  });
  lowerPriority(child.pid);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICE);
  } catch {
    // It has ended already, or may not be changed: it builds all the same.
  }
}
