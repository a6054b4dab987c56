import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';

const Deletion = v.object({ kind: v.picklist(['person', 'workspace', 'remains']), hash: v.string() });

/** A deletion that was promised: of a person, of a workspace, or of what deleted rows have left in the file. */
export type Deletion = v.InferOutput<typeof Deletion>;

/** Deletions that could not be carried out yet. */
export interface PendingDeletions {
  /** Writes one down; true once it is on the disk. */
  readonly add: (deletion: Deletion) => boolean;
  readonly list: () => readonly Deletion[];
  readonly clear: () => void;
}

/** Keeps pending deletions in a file beside the database, one line of JSON each, and in memory where that cannot be written. */
export function openPendingDeletions(file: string): PendingDeletions {
  const inMemory: Deletion[] = [];
  return {
    add: (deletion) => {
      inMemory.push(deletion);
      try {
        appendSafely(file, `${JSON.stringify(deletion)}\n`);
        return true;
      } catch {
        return false; // the disk is full or read-only
      }
    },
    list: () => [...inMemory, ...readDeletions(file)],
    clear: () => {
      inMemory.length = 0;
      rmSync(file, { force: true });
    },
  };
}

function appendSafely(file: string, line: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    appendFileSync(handle, line);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The deletions in a file; a line that a crash has cut off is none. */
function readDeletions(file: string): Deletion[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parseDeletion);
  } catch {
    return []; // there is no such file
  }
}

function parseDeletion(line: string): Deletion[] {
  try {
    return [v.parse(Deletion, JSON.parse(line))];
  } catch {
    return [];
  }
}
