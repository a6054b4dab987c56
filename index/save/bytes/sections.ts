import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The head of sections, as JSON. */
interface Head<About> {
  readonly about: About;
  /** In order: name, bytes, CRC-32 of these bytes, and 1 where they are compressed (raw deflate). */
  readonly sections: readonly (readonly [name: string, length: number, check: number, isPacked: 0 | 1])[];
}

/** Reads so many bytes from a place on; they begin at a multiple of 8 in their buffer. */
export type ReadBytes = (at: number, length: number) => Buffer;

/** Sections that are open for reading. */
export interface Sections<About> {
  readonly about: About;
  /**
   * Reads a section and checks it.
   * @returns its bytes; none where there is no such section
   * @throws DamagedError where they are not those that the head was written for
   */
  readonly read: (name: string) => Buffer;
}

/** Bytes that are not, or no longer, what was written. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

const NOTHING = Buffer.alloc(0);
/** Bytes before a head: its length and its CRC-32, 32 bits each, lowest byte first. */
const PREFIX_BYTES = 8;

/** Puts before a JSON text its length and its checksum. */
export function packHead(head: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32LE(text.length, 0);
  prefix.writeUInt32LE(crc32(text), 4);
  return Buffer.concat([prefix, text]);
}

/**
 * Reads what `packHead` made.
 * @param at where it begins in the bytes
 * @returns the head, and where it ends
 * @throws DamagedError where it is damaged
 */
export function unpackHead(bytes: Buffer, at: number): { readonly head: unknown; readonly end: number } {
  const from = at + PREFIX_BYTES;
  const end = from <= bytes.length ? from + bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY;
  if (end > bytes.length || crc32(bytes.subarray(from, end)) !== bytes.readUInt32LE(at + 4))
    throw new DamagedError('Cannot read the index: its head is damaged. Build it anew.');
  return { head: JSON.parse(bytes.toString('utf8', from, end)), end };
}

/**
 * Packs sections: a head with something about them, then the sections one behind another.
 * @param sections those whose name ends in "*" are compressed; the sign is no part of the name
 */
export function packSections<About>(about: About, sections: Readonly<Record<string, Uint8Array>>): Buffer {
  const stored = Object.entries(sections).map(([name, bytes]) =>
    name.endsWith('*') ? ([name.slice(0, -1), deflateRawSync(bytes), 1] as const) : ([name, bytes, 0] as const),
  );
  const head: Head<About> = {
    about,
    sections: stored.map(([name, bytes, isPacked]) => [name, bytes.length, crc32(bytes), isPacked]),
  };
  return Buffer.concat([packHead(head), ...stored.map(([, bytes]) => bytes)]);
}

/**
 * Opens packed sections and checks all of them.
 * @param bytes what `packSections` made, behind `at` others
 * @param read reads the same bytes again, when a section is asked for
 * @throws DamagedError where they are not what was written
 */
export function openSections<About>(bytes: Buffer, at: number, read: ReadBytes): Sections<About> {
  // The checksums stand for a schema: only what this very code wrote is read.
  const { head, end } = unpackHead(bytes, at) as { head: Head<About>; end: number };
  const places = new Map<string, Place>();
  let from = end;
  for (const [name, length, check, isPacked] of head.sections) {
    const place = { at: from, length, check, isPacked: isPacked === 1 };
    from += length;
    if (from > bytes.length || crc32(bytes.subarray(place.at, from)) !== check) throw damaged(name);
    places.set(name, place);
  }
  if (from !== bytes.length) throw damaged('its end');
  return { about: head.about, read: (name) => readSection(read, name, places.get(name)) };
}

/** Where a section is, and how it is checked. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly check: number;
  readonly isPacked: boolean;
}

function readSection(read: ReadBytes, name: string, place: Place | undefined): Buffer {
  if (!place || place.length === 0) return NOTHING;
  const bytes = read(place.at, place.length);
  if (crc32(bytes) !== place.check) throw damaged(name);
  return place.isPacked ? inflateRawSync(bytes) : bytes;
}

const damaged = (name: string): DamagedError =>
  new DamagedError(`Cannot read the index: ${name} is not what was written. Start again; it is then built anew.`);
