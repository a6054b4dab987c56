import { readEmail } from './read-email.ts';

/** The largest file that is read as a message. */
export const MAX_TEXT_FILE_BYTES = 100_000;
/** Time limit for a file. */
const TIMEOUT_MS = 5_000;
/** Kinds of files that are read, by their endings. */
const TEXT_FILE = /\.(?:txt|text|md|markdown|eml)$/iu;

/** A file at a message. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
}

/** Whether a file can be read as a message. */
export const isTextFile = ({ name, size }: Pick<SentFile, 'name' | 'size'>): boolean =>
  TEXT_FILE.test(name) && size <= MAX_TEXT_FILE_BYTES;

/**
 * Reads a text file that stands at a platform's own address.
 * @returns its text, of a mail what was written; null for one that is no text
 * @throws the errors of `fetch`; an Error for any status but 200 and for a longer file than announced
 */
export async function readTextFile(
  file: SentFile,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(file.url, { headers, redirect: 'error', signal });
  if (!response.ok) throw new Error(`Cannot read a file: status ${response.status}. Check the permissions of the bot`);
  // The page on which one logs in, where the bot may not read the file.
  if (response.headers.get('content-type')?.startsWith('text/html')) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_TEXT_FILE_BYTES)
      throw new Error('Cannot read a file: it is longer than announced. Send a shorter one');
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  if (/\.eml$/iu.test(file.name)) return readEmail(whole);
  return whole.includes(0) && !isUtf16(whole) ? null : decodeText(whole);
}

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Decodes a text: UTF-16 with its mark, UTF-8, or else GB18030, in which old Chinese texts are. */
function decodeText(bytes: Buffer): string {
  const charsets = isUtf16(bytes) ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const charset of charsets) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // not in this one
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
