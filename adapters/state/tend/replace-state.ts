import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { asideOf } from '../database/set-aside.ts';

const SUFFIXES = ['', '-wal', '-shm'] as const;

/** The file of the key that belongs to a backup. */
export const keyOfBackup = (backup: string): string => `${backup}.key`;

/** Puts a backup and its key, where it has one, in the place of the state of a folder that nobody has in use. */
export function restoreBackup(backup: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'state.sqlite');
  const fresh = `${file}.restored`;
  copyFileSync(backup, fresh);
  chmodSync(fresh, 0o600);
  purgeState(dataDir);
  renameSync(fresh, file);
  const key = path.join(dataDir, 'state.key');
  if (!existsSync(keyOfBackup(backup))) return;
  copyFileSync(keyOfBackup(backup), key);
  chmodSync(key, 0o600);
}

/** Deletes all that is kept of people in a folder. The key stays: the tokens of Slack workspaces are encrypted with it. */
export function purgeState(dataDir: string): void {
  const file = path.join(dataDir, 'state.sqlite');
  const files = [file, asideOf(file)].flatMap((one) => SUFFIXES.map((suffix) => one + suffix));
  for (const one of [...files, path.join(dataDir, 'state.pending')]) rmSync(one, { force: true });
}
