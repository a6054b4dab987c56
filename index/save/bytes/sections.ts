import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The head of sections, as JSON. */
interface Head<About> {
  readonly about: About;
  /** In order: name, bytes, CRC-32 of these bytes with those that fill them up, and bytes when uncompressed; 0 where they are not compressed. */
  readonly sections: readonly (readonly [name: string, length: number, check: number, inflated: number])[];
}

/** Bytes of which parts are read: they begin at a multiple of 8 in their buffer. */
export interface ByteSource {
  /** All of them. */
  readonly bytes: () => Buffer;
  /** Forgets those that can be read again. */
  readonly release?: () => void;
  /** Keeps them from now on, whatever becomes of where they were read from. */
  readonly hold?: () => void;
}

/** Sections that are open for reading. */
export interface Sections<About> {
  readonly about: About;
  /**
   * Reads a section and checks it.
   * @returns its bytes; none where there is no such section
   * @throws DamagedError where they are not those that the head was written for
   */
  readonly read: (name: string) => Buffer;
  readonly release: () => void;
  /** Keeps the bytes from now on, whatever becomes of where they were read from. */
  readonly hold: () => void;
}

/** Bytes that are not, or no longer, what was written. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

const NOTHING = Buffer.alloc(0);
/** Bytes before a head: its length and its CRC-32, 32 bits each, lowest byte first. */
const PREFIX_BYTES = 8;
/** Heads and sections are filled up to a multiple of this, so that numbers of any width can be read where they lie. */
const ALIGNMENT = 8;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Puts before a JSON text, filled up with spaces, its length and its checksum. */
export function packHead(head: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const text = Buffer.concat([json, Buffer.alloc(aligned(json.length) - json.length, ' ')]);
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

/** Sections that take fewer bytes are not worth compressing. */
const MIN_COMPRESSED = 64;

/**
 * Packs sections: a head with something about them, then the sections one behind another, each filled up with zeros.
 * @param sections those whose name ends in "*" are compressed; the sign is no part of the name
 */
export function packSections<About>(about: About, sections: Readonly<Record<string, Uint8Array>>): Buffer {
  const stored = Object.entries(sections).map(([title, raw]) => {
    const isPacked = title.endsWith('*') && raw.length >= MIN_COMPRESSED;
    const bytes = isPacked ? deflateRawSync(raw) : raw;
    const filled = Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
    return { name: title.replace('*', ''), length: bytes.length, inflated: isPacked ? raw.length : 0, filled };
  });
  const head: Head<About> = {
    about,
    sections: stored.map(({ name, length, inflated, filled }) => [name, length, crc32(filled), inflated]),
  };
  return Buffer.concat([packHead(head), ...stored.map(({ filled }) => filled)]);
}

/**
 * Opens packed sections and checks all of them.
 * @param bytes what `packSections` made, behind `at` others; they are not kept
 * @param source gives the same bytes again when a section is asked for
 * @throws DamagedError where they are not what was written
 */
export function openSections<About>(bytes: Buffer, at: number, source: ByteSource): Sections<About> {
  // The checksums stand for a schema: only what this very code wrote is read.
  const { head, end } = unpackHead(bytes, at) as { head: Head<About>; end: number };
  const places = new Map<string, Place>();
  let from = end;
  for (const [name, length, check, inflated] of head.sections) {
    const place: Place = { name, from, to: from + aligned(length), length, check, inflated };
    checkPlace(bytes, place);
    places.set(name, place);
    from = place.to;
  }
  if (from !== bytes.length) throw damaged('its end');
  return {
    about: head.about,
    release: () => source.release?.(),
    hold: () => source.hold?.(),
    read: (name) => {
      const place = places.get(name);
      return place && place.length > 0 ? readPlace(source.bytes(), place) : NOTHING;
    },
  };
}

/** Where a section is, and how it is checked. */
interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly check: number;
  readonly inflated: number;
}

function checkPlace(bytes: Buffer, { name, from, to, check }: Place): void {
  if (to > bytes.length || crc32(bytes.subarray(from, to)) !== check) throw damaged(name);
}

function readPlace(bytes: Buffer, place: Place): Buffer {
  checkPlace(bytes, place);
  const stored = bytes.subarray(place.from, place.from + place.length);
  return place.inflated > 0 ? inflateRawSync(stored, { chunkSize: Math.max(place.inflated, 64) }) : stored;
}

const damaged = (name: string): DamagedError =>
  new DamagedError(`Cannot read the index: ${name} is not what was written. Start again; it is then built anew.`);
