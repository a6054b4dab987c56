import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file was made from, as its header tells; one that was made from anything else is not used. */
export type Origin = Readonly<Record<string, string | number | null>>;

const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const LINE_END = 10;

/**
 * Reads what was saved: behind a header line, any text.
 * @returns its bytes; null when the file is missing, damaged, or made from something else
 */
export function readSavedFile(file: string, origin: Origin): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(LINE_END);
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as Record<string, unknown>;
    const content = bytes.subarray(end + 1);
    const same = Object.entries(origin).every(([name, value]) => header[name] === value);
    // The hash stands for a schema: only what this very code wrote is read.
    return same && header['body'] === hash(content) ? content : null;
  } catch {
    return null;
  }
}

/**
 * Saves a content as a whole: to a name of its own first, then renamed, so that a reader or a second writer never meets a
 * half-written file.
 * @returns the size of the file
 * @throws when the folder cannot be written
 */
export function writeSavedFile(file: string, origin: Origin, content: string | Uint8Array): number {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify({ ...origin, body: hash(body) })}\n`), body]);
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
