/** A policy is a page of text: anything larger is not one, and would only exhaust the memory. */
const MAX_BYTES = 1024 * 1024;

/** A seed file that cannot be indexed; the others go on. */
export class SeedError extends Error {
  readonly file: string;
  constructor(file: string, fact: string, cure: string) {
    super(`Cannot index ${file}: ${fact}. ${cure}`);
    this.name = 'SeedError';
    this.file = file;
  }
}

/**
 * The text of a seed file, from its bytes: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * A byte order mark is dropped, and nothing else: offsets count the code units of what is returned.
 * @throws SeedError when it is empty, too large, binary, or not valid in its encoding.
 */
export function readSeed(file: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new SeedError(file, `it has ${size} MB, and a policy has at most 1 MB`, 'Split it or remove it.');
  }
  const text = decode(file, bytes);
  if (!text.trim()) throw new SeedError(file, 'it is empty', 'Put the policy text into it or remove it.');
  return text;
}

function decode(file: string, bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  if (!utf16 && bytes.includes(0)) throw new SeedError(file, 'it is a binary file', 'Save the policy as plain text.');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SeedError(file, `it is not valid ${encoding.toUpperCase()}`, 'Save it as UTF-8 text.');
  }
}
