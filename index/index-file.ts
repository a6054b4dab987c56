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
 * Reads an index file: a header line, a line with what is needed of every policy, and one with the rest, all JSON. The
 * rest is checked at once and parsed at its first use: a question mostly needs one policy of many.
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin): IndexedPolicy | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const header = v.parse(Header, JSON.parse(text.slice(0, end)));
    const content = text.slice(end + 1);
    const same =
      header.format === origin.format &&
      header.code === origin.code &&
      header.seed === origin.seed &&
      header.record === origin.record &&
      header.annotations === origin.annotations;
    // The hash stands for a schema: only what this very code wrote is read.
    return same && header.body === hash(content) ? new SavedPolicy(content) : null;
  } catch {
    return null;
  }
}

type Summary = Pick<IndexedPolicy, 'record' | 'words'>;
type Rest = Omit<IndexedPolicy, keyof Summary>;

/** A policy as it was saved; most of it is parsed when it is asked for. */
class SavedPolicy implements IndexedPolicy {
  readonly record: IndexedPolicy['record'];
  readonly words: IndexedPolicy['words'];
  #text: string;
  #parsed: Rest | undefined;

  constructor(content: string) {
    const end = content.indexOf('\n');
    const { record, words } = JSON.parse(content.slice(0, end)) as Summary;
    this.record = record;
    this.words = words;
    this.#text = content.slice(end + 1);
  }

  get #rest(): Rest {
    this.#parsed ??= JSON.parse(this.#text) as Rest;
    this.#text = '';
    return this.#parsed;
  }

  get policy() {
    return this.#rest.policy;
  }
  get vocabulary() {
    return this.#rest.vocabulary;
  }
  get frequency() {
    return this.#rest.frequency;
  }
  get facts() {
    return this.#rest.facts;
  }
  get headings() {
    return this.#rest.headings;
  }
  get questions() {
    return this.#rest.questions;
  }
  get unanswered() {
    return this.#rest.unanswered;
  }
  get aids() {
    return this.#rest.aids;
  }
  get passages() {
    return this.#rest.passages;
  }
  get search() {
    return this.#rest.search;
  }
}

/**
 * Writes an index file as a whole: to a name of its own first, then renamed, so that a reader or a second
 * writer never meets a half-written one.
 * @throws when the folder cannot be written
 */
export function writeIndexFile(file: string, origin: IndexOrigin, { record, words, ...rest }: IndexedPolicy): number {
  const content = `${JSON.stringify({ record, words })}\n${JSON.stringify(rest)}`;
  const text = `${JSON.stringify({ ...origin, body: hash(content) })}\n${content}`;
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
