import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** By the path of each file from the folder on: what changes when the file does. */
export type Stamps = ReadonlyMap<string, string>;

/** Size, time of the last change of content and of the entry, and number of a file; null where there is no such file. */
export async function readStamp(file: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(file);
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  } catch {
    return null;
  }
}

/** The stamps of the files of a seeds folder and of the folders in it; none where it cannot be read. */
export async function readStamps(dir: string): Promise<Stamps> {
  const here = await entriesOf(dir);
  const below = await Promise.all(
    here
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await entriesOf(path.join(dir, name))).map((entry) => inFolder(name, entry))),
  );
  const files = [...here.map((entry) => inFolder('', entry)), ...below.flat()].flatMap((file) => file ?? []).sort();
  const stamps = await Promise.all(files.map((file) => readStamp(path.join(dir, file))));
  return new Map(files.flatMap((file, i) => (stamps[i] ? [[file, stamps[i]] as const] : [])));
}

/** The folders that hold the documents of a seeds folder, itself first. */
export async function readFolders(dir: string): Promise<string[]> {
  const folders = (await entriesOf(dir)).filter((entry) => entry.isDirectory());
  return [dir, ...folders.map(({ name }) => path.join(dir, name))];
}

/** True for the same files, each unchanged. */
export const areSame = (one: Stamps, other: Stamps): boolean =>
  one.size === other.size && [...one].every(([file, stamp]) => other.get(file) === stamp);

const entriesOf = async (dir: string): Promise<Dirent[]> => {
  try {
    return (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  } catch {
    return [];
  }
};

/** The path of an entry that is no folder. */
const inFolder = (folder: string, entry: Dirent): string | null =>
  entry.isDirectory() ? null : path.join(folder, entry.name);
