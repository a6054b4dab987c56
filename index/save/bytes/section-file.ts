import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ByteSource, DamagedError, openSections, packHead, type Sections, unpackHead } from './sections.ts';

/**
 * Writes packed sections to a file as a whole: to a name of its own first, then renamed, so that a reader or a second writer
 * never meets a half-written file.
 * @param origin what they were made from, as JSON before them
 * @param content what `packSections` made
 * @returns the size of the file
 * @throws when the folder cannot be written
 */
export function writeSectionFile(file: string, origin: unknown, content: Uint8Array): number {
  const head = packHead(origin);
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([head, content]));
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return head.length + content.length;
}

/** What files are read into to be checked, where their bytes are not kept: one for all. */
let scratch = Buffer.alloc(0);
/** A larger file is kept. */
const MAX_SCRATCH_BYTES = 2 ** 21;

/**
 * Opens a file of sections: checks all of it, and keeps its head.
 * @param isUsable takes the origin
 * @param isKept true keeps all of its bytes; otherwise it is read again when a section is first asked for, and each section
 * checked again
 * @returns null when the file is missing, damaged, or not usable
 */
export function openSectionFile<About>(
  file: string,
  isUsable: (origin: unknown) => boolean,
  isKept: boolean,
): Sections<About> | null {
  try {
    const bytes = withFile(file, (handle) => {
      const { size } = fstatSync(handle);
      if (isKept || size > MAX_SCRATCH_BYTES) return readInto(handle, Buffer.allocUnsafeSlow(size), 0);
      if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(MAX_SCRATCH_BYTES);
      return readInto(handle, scratch.subarray(0, size), 0);
    });
    const { head: origin, end } = unpackHead(bytes, 0);
    if (!isUsable(origin)) return null;
    return openSections<About>(bytes, end, bytes.buffer === scratch.buffer ? fileSource(file) : { bytes: () => bytes });
  } catch {
    return null;
  }
}

/** The bytes of a file, read when they are first asked for, and kept until they are released. */
function fileSource(file: string): ByteSource {
  let known: Buffer | null = null;
  let isHeld = false;
  return {
    bytes: () => {
      known ??= readAgain(file);
      return known;
    },
    release: () => {
      if (!isHeld) known = null;
    },
    hold: () => {
      try {
        known ??= readAgain(file);
        isHeld = true;
      } catch {
        // It has gone already; that is told where a section is asked for.
      }
    },
  };
}

function readAgain(file: string): Buffer {
  try {
    return withFile(file, (handle) => readInto(handle, Buffer.allocUnsafeSlow(fstatSync(handle).size), 0));
  } catch (cause) {
    throw new DamagedError(
      `Cannot read ${path.basename(file)}: it is no longer what was opened. Start again; it is then built anew.`,
      { cause },
    );
  }
}

function withFile<R>(file: string, use: (handle: number) => R): R {
  const handle = openSync(file, 'r');
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

/** Fills a buffer from a place in a file on. */
function readInto(handle: number, into: Buffer, at: number): Buffer {
  for (let done = 0; done < into.length; ) {
    const read = readSync(handle, into, done, into.length - done, at + done);
    if (read === 0) throw new DamagedError('it ends too early');
    done += read;
  }
  return into;
}
