import type { IndexedPolicy } from '../src/corpus/indexed-policy.ts';
import { readSavedFile, writeSavedFile } from './saved-file.ts';

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

/**
 * Reads an index file: a header line, a line with what is needed of every policy, and one with the rest, all JSON. The
 * rest is checked at once and parsed at its first use: a question mostly needs one policy of many.
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin): IndexedPolicy | null {
  const content = readSavedFile(file, { ...origin });
  return content && new SavedPolicy(content);
}

type Summary = Pick<IndexedPolicy, 'record' | 'words'>;
type Rest = Omit<IndexedPolicy, keyof Summary>;

/** A policy as it was saved; most of it is parsed when it is asked for. */
class SavedPolicy implements IndexedPolicy {
  readonly record: IndexedPolicy['record'];
  readonly words: IndexedPolicy['words'];
  #bytes: Buffer | undefined;
  #parsed: Rest | undefined;

  constructor(content: Buffer) {
    const end = content.indexOf('\n');
    const { record, words } = JSON.parse(content.toString('utf8', 0, end)) as Summary;
    this.record = record;
    this.words = words;
    this.#bytes = content.subarray(end + 1);
  }

  get #rest(): Rest {
    this.#parsed ??= JSON.parse(this.#bytes?.toString('utf8') ?? '') as Rest;
    this.#bytes = undefined;
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
 * Writes an index file as a whole.
 * @returns its size
 * @throws when the folder cannot be written
 */
export function writeIndexFile(file: string, origin: IndexOrigin, { record, words, ...rest }: IndexedPolicy): number {
  return writeSavedFile(file, { ...origin }, `${JSON.stringify({ record, words })}\n${JSON.stringify(rest)}`);
}
