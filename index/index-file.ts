import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { IndexedPolicy } from '../src/corpus/indexed-policy.ts';

/** What an index file was made from; one that was made from anything else is not used. */
export interface IndexOrigin {
  /** Version of the file's own layout. */
  readonly format: number;
  /** Hash of the code that reads, cuts and analyses, and of the knowledge tables. */
  readonly code: string;
  /** Hash of the seed file. */
  readonly seed: string;
  /** Hash of the policy's record in the catalogue. */
  readonly record: string;
  /** Hash of the policy's annotations; null without any. */
  readonly annotations: string | null;
}

const Header = v.object({
  format: v.number(),
  code: v.string(),
  seed: v.string(),
  record: v.string(),
  annotations: v.nullable(v.string()),
  body: v.string(),
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Reads an index file: a header line and a body line, both JSON.
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin): IndexedPolicy | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const header = v.parse(Header, JSON.parse(text.slice(0, end)));
    const body = text.slice(end + 1);
    const same =
      header.format === origin.format &&
      header.code === origin.code &&
      header.seed === origin.seed &&
      header.record === origin.record &&
      header.annotations === origin.annotations;
    // The body's hash stands for its schema: only what this very code wrote is read.
    return same && header.body === hash(body) ? (JSON.parse(body) as IndexedPolicy) : null;
  } catch {
    return null;
  }
}

/**
 * Writes an index file as a whole: to a name of its own first, then renamed, so that a reader or a second
 * writer never meets a half-written one.
 * @throws when the folder cannot be written
 */
export function writeIndexFile(file: string, origin: IndexOrigin, policy: IndexedPolicy): number {
  const body = JSON.stringify(policy);
  const text = `${JSON.stringify({ ...origin, body: hash(body) })}\n${body}`;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return Buffer.byteLength(text);
}
