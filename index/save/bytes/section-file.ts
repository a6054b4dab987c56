import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Where a section is in its file, and how it is checked. */
interface Place {
  readonly at: number;
  readonly length: number;
  /** CRC-32 of its bytes as they are in the file. */
  readonly check: number;
  readonly isPacked: boolean;
}

/** The first line of a file as JSON. */
interface Header<T> {
  readonly about: T;
  /** In the order of the file: name, bytes, CRC-32, and 1 where they are compressed (raw deflate). */
  readonly sections: readonly (readonly [name: string, length: number, check: number, isPacked: 0 | 1])[];
}

/** A file of sections that is open for reading. */
export interface SectionFile<T> {
  readonly about: T;
  /** Length of a section in bytes as it is in the file; 0 where there is none. */
  readonly lengthOf: (name: string) => number;
  /**
   * Reads a section and checks it.
   * @returns its bytes, at an offset that is a multiple of 8 in their buffer; none where there is no such section
   * @throws DamagedFileError where they are not those that the header was written for
   */
  readonly read: (name: string) => Buffer;
}

/** A file that is not, or no longer, what was written. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** Bytes before the header: its length and its CRC-32, 32 bits each, lowest byte first. */
const PREFIX_BYTES = 8;
const NOTHING = Buffer.alloc(0);

/**
 * Writes a file of sections as a whole: to a name of its own first, then renamed, so that a reader or a second writer never
 * meets a half-written file. Its layout: length and CRC-32 of the header (32 bits each, lowest byte first); the header as
 * JSON in UTF-8; the sections, one behind another.
 * @param about stands in the header
 * @param sections those whose name ends in "*" are compressed; the sign is no part of the name
 * @returns the size of the file
 * @throws when the folder cannot be written
 */
export function writeSectionFile<T>(file: string, about: T, sections: Readonly<Record<string, Uint8Array>>): number {
  const stored = Object.entries(sections).map(([name, bytes]) =>
    name.endsWith('*') ? ([name.slice(0, -1), deflateRawSync(bytes), 1] as const) : ([name, bytes, 0] as const),
  );
  const header: Header<T> = {
    about,
    sections: stored.map(([name, bytes, isPacked]) => [name, bytes.length, crc32(bytes), isPacked]),
  };
  const head = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32LE(head.length, 0);
  prefix.writeUInt32LE(crc32(head), 4);
  const bytes = Buffer.concat([prefix, head, ...stored.map(([, part]) => part)]);
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return bytes.length;
}

/** What a file is read into when it is checked whole: one for all, since it is looked at once only. */
let scratch = Buffer.alloc(0);

/**
 * Opens a file of sections: checks all of it, and keeps its header. Sections are read when they are asked for.
 * @returns null when it is missing, damaged, or not what `isUsable` takes
 */
export function openSectionFile<T>(file: string, isUsable: (about: T) => boolean): SectionFile<T> | null {
  try {
    const { about, places } = withFile(file, (handle) => checkFile<T>(handle, isUsable));
    return {
      about,
      lengthOf: (name) => places.get(name)?.length ?? 0,
      read: (name) => readSection(file, places.get(name)),
    };
  } catch {
    return null;
  }
}

function checkFile<T>(handle: number, isUsable: (about: T) => boolean) {
  const { size } = fstatSync(handle);
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(2 * size);
  readWhole(handle, scratch, size, 0);
  const start = PREFIX_BYTES + scratch.readUInt32LE(0);
  const head = scratch.subarray(PREFIX_BYTES, start);
  if (start > size || crc32(head) !== scratch.readUInt32LE(4)) throw new DamagedFileError('its header is damaged');
  // The checksum stands for a schema: only what this very code wrote is read.
  const { about, sections } = JSON.parse(head.toString('utf8')) as Header<T>;
  if (!isUsable(about)) throw new DamagedFileError('it was made from something else');
  const places = new Map<string, Place>();
  let at = start;
  for (const [name, length, check, isPacked] of sections) {
    if (crc32(scratch.subarray(at, at + length)) !== check) throw new DamagedFileError(`${name} is damaged`);
    places.set(name, { at, length, check, isPacked: isPacked === 1 });
    at += length;
  }
  if (at !== size) throw new DamagedFileError('something stands behind its end');
  return { about, places };
}

function readSection(file: string, place: Place | undefined): Buffer {
  if (!place || place.length === 0) return NOTHING;
  const bytes = Buffer.allocUnsafeSlow(place.length);
  try {
    withFile(file, (handle) => readWhole(handle, bytes, place.length, place.at));
  } catch (error) {
    throw lost(file, error);
  }
  if (crc32(bytes) !== place.check) throw lost(file);
  return place.isPacked ? inflateRawSync(bytes) : bytes;
}

const lost = (file: string, cause?: unknown): DamagedFileError =>
  new DamagedFileError(
    `Cannot read ${path.basename(file)}: it has changed since it was opened. Start again; it is then built anew.`,
    { cause },
  );

function withFile<R>(file: string, use: (handle: number) => R): R {
  const handle = openSync(file, 'r');
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function readWhole(handle: number, into: Buffer, length: number, from: number): void {
  for (let done = 0; done < length; ) {
    const read = readSync(handle, into, done, length - done, from + done);
    if (read === 0) throw new DamagedFileError('it ends too early');
    done += read;
  }
}
