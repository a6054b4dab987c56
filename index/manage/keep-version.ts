import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The document of which a version is kept. */
export interface VersionToKeep {
  /** Path from the seeds folder on. */
  readonly file: string;
  /** Date of the version as YYYY-MM-DD; null where its text gives none: then the day on which the file was written. */
  readonly date: string | null;
}

/** Folder for texts of a date that has a text already; it is not indexed. */
const OTHERS = '_former';
/** Texts of one date that are kept. */
const MAX_SAME_DATE = 100;

/**
 * Keeps a copy of a document before it is replaced: "Zoom.md" as "Zoom 2024-07-19.md" beside it.
 * @returns path of the copy from the seeds folder on
 * @throws an error of the file system
 */
export function keepVersion(dir: string, { file, date }: VersionToKeep): string {
  const ending = path.extname(file);
  const source = path.join(dir, file);
  const bytes = readFileSync(source);
  const day = date ?? statSync(source).mtime.toISOString().slice(0, 10);
  const dated = `${file.slice(0, file.length - ending.length)} ${day}`;
  for (let number = 1; ; number++) {
    const kept = number === 1 ? `${dated}${ending}` : `${OTHERS}/${path.basename(dated)}-${number}${ending}`;
    try {
      writeWhole(path.join(dir, kept), bytes, { isReplaced: false });
      return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number >= MAX_SAME_DATE) throw error;
      if (bytes.equals(readFileSync(path.join(dir, kept)))) return kept;
    }
  }
}
