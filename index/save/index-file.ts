import type { IndexedPolicy, MeaningVectors } from '../../src/policy/indexed-policy.ts';
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
 * Reads an index file: a header line, a line with what is needed of every policy, one with what its passages are found by,
 * one with its vectors, and one with the rest, all JSON. The last three are checked at once and parsed at their first use: a
 * question mostly needs one policy of many.
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin): IndexedPolicy | null {
  const content = readSavedFile(file, { ...origin });
  return content && parseIndex(content);
}

type Summary = Pick<IndexedPolicy, 'record' | 'words'>;
type Searched = Pick<IndexedPolicy, 'vocabulary' | 'search'>;
type Rest = Omit<IndexedPolicy, keyof Summary | keyof Searched | 'meaning'>;
/** Vectors as base64: half as long as lists of numbers, and read at once. */
type Meaning = { readonly [Key in keyof MeaningVectors]: MeaningVectors[Key] extends number ? number : string };

/** JSON that is parsed at its first use. */
class Lazy<T> {
  #bytes: Buffer | undefined;
  #parsed: T | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get value(): T {
    this.#parsed ??= JSON.parse(this.#bytes?.toString('utf8') ?? '') as T;
    this.#bytes = undefined;
    return this.#parsed;
  }
}

const toBase64 = ({ buffer, byteOffset, byteLength }: Int8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

const fromBase64 = (text: string): Int8Array => new Int8Array(Buffer.from(text, 'base64'));

/** A policy as it was saved; most of it is parsed when it is asked for. */
class SavedPolicy implements IndexedPolicy {
  readonly record: IndexedPolicy['record'];
  readonly words: IndexedPolicy['words'];
  readonly #searched: Lazy<Searched>;
  readonly #meaning: Lazy<Meaning>;
  readonly #rest: Lazy<Rest>;
  #vectors: MeaningVectors | undefined;

  constructor(content: Buffer) {
    const end = content.indexOf('\n');
    const next = content.indexOf('\n', end + 1);
    const { record, words } = JSON.parse(content.toString('utf8', 0, end)) as Summary;
    this.record = record;
    this.words = words;
    this.#searched = new Lazy(content.subarray(end + 1, next));
    const last = content.indexOf('\n', next + 1);
    this.#meaning = new Lazy(content.subarray(next + 1, last));
    this.#rest = new Lazy(content.subarray(last + 1));
  }

  get policy() {
    return this.#rest.value.policy;
  }
  get vocabulary() {
    return this.#searched.value.vocabulary;
  }
  get frequency() {
    return this.#rest.value.frequency;
  }
  get facts() {
    return this.#rest.value.facts;
  }
  get headings() {
    return this.#rest.value.headings;
  }
  get questions() {
    return this.#rest.value.questions;
  }
  get unanswered() {
    return this.#rest.value.unanswered;
  }
  get meaning() {
    const { dimensions, sentences, translations, questions, unanswered } = this.#meaning.value;
    this.#vectors ??= {
      dimensions,
      sentences: fromBase64(sentences),
      translations: fromBase64(translations),
      questions: fromBase64(questions),
      unanswered: fromBase64(unanswered),
    };
    return this.#vectors;
  }
  get aids() {
    return this.#rest.value.aids;
  }
  get passages() {
    return this.#rest.value.passages;
  }
  get search() {
    return this.#searched.value.search;
  }
}

/**
 * Writes an index file as a whole.
 * @returns its size
 * @throws when the folder cannot be written
 */
export const writeIndexFile = (file: string, origin: IndexOrigin, content: Uint8Array): number =>
  writeSavedFile(file, { ...origin }, content);

/** A policy from the bytes of its index. */
export const parseIndex = (content: Buffer): IndexedPolicy => new SavedPolicy(content);

/** The index of a policy as bytes, for a file or another thread. */
export function serializeIndex({ record, words, vocabulary, search, meaning, ...rest }: IndexedPolicy): Buffer {
  const vectors: Meaning = {
    dimensions: meaning.dimensions,
    sentences: toBase64(meaning.sentences),
    translations: toBase64(meaning.translations),
    questions: toBase64(meaning.questions),
    unanswered: toBase64(meaning.unanswered),
  };
  const lines: [Summary, Searched, Meaning, Rest] = [{ record, words }, { vocabulary, search }, vectors, rest];
  return Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
}
