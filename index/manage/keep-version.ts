import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The document of which a version is kept. */
export interface VersionToKeep {
  /** Path from the seeds folder on. */
  readonly file: string;
  /** Date of the version as YYYY-MM-DD; null where its text gives none: then the day on which the file was written. */
  readonly date: string | null;
}

/** Versions of one day that are kept. */
const MAX_SAME_DAY = 100;

/**
 * Keeps a copy of a document before it is replaced: "Zoom.md" as "Zoom/2024-07-19.md".
 * @returns path of the copy from the seeds folder on
 * @throws an error of the file system
 */
export function keepVersion(dir: string, { file, date }: VersionToKeep): string {
  const ending = path.extname(file);
  const folder = file.slice(0, file.length - ending.length);
  const source = path.join(dir, file);
  const bytes = readFileSync(source);
  const day = date ?? statSync(source).mtime.toISOString().slice(0, 10);
  mkdirSync(path.join(dir, folder), { recursive: true });
  for (let number = 1; ; number++) {
    const kept = `${folder}/${day}${number === 1 ? '' : `-${number}`}${ending}`;
    try {
      writeWhole(path.join(dir, kept), bytes, { isReplaced: false });
      return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number >= MAX_SAME_DAY) throw error;
      if (bytes.equals(readFileSync(path.join(dir, kept)))) return kept;
    }
  }
}

/** Paths, from the seeds folder on, of a folder's files that are versions of a document beside it. */
export const isVersionFile = (name: string): boolean => /^\d{4}-\d\d-\d\d(?:-\d+)?\.\w+$/.test(name);
