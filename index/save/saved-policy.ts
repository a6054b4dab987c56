import type { IndexedPolicy, MeaningVectors } from '../../src/policy/indexed-policy.ts';
import { Vocabulary } from '../../src/policy/vocabulary.ts';
import type { AboutIndex } from './about-index.ts';
import { ByteReader } from './bytes/byte-reader.ts';
import type { Sections } from './bytes/sections.ts';
import { readClauses } from './parts/save-clauses.ts';
import { readFacts } from './parts/save-facts.ts';
import { readPassages } from './parts/save-passages.ts';
import { readQuestions } from './parts/save-questions.ts';

type Section = 'terms' | 'passages' | 'facts' | 'questions' | 'clauses' | 'wording' | 'aids';

/** A policy as it was saved: each part is read when it is first asked for, and kept until it is released. */
export class SavedPolicy implements IndexedPolicy {
  readonly #saved: Sections<AboutIndex>;
  readonly #parts = new Map<string, unknown>();

  constructor(saved: Sections<AboutIndex>) {
    this.#saved = saved;
  }

  release(): void {
    this.#parts.clear();
    this.#saved.release();
  }

  hold(): void {
    this.#saved.hold();
  }

  #part<T>(name: string, read: () => T): T {
    const known = this.#parts.get(name) as T | undefined;
    if (known !== undefined) return known;
    const part = read();
    this.#parts.set(name, part);
    return part;
  }

  #section<T>(name: Section, read: (from: ByteReader) => T): T {
    return this.#part(name, () => read(new ByteReader(this.#saved.read(name))));
  }

  get record() {
    return this.#saved.about.record;
  }
  get policy() {
    return this.#part('policy', () => this.#readPolicy());
  }
  #readPolicy(): IndexedPolicy['policy'] {
    const parts = { ...this.record, ...this.#section('clauses', readClauses) };
    const [wording] = this.#section('wording', (from) => from.texts());
    return wording === undefined ? parts : { ...parts, wording };
  }
  get vocabulary() {
    return this.#section('terms', readTerms).vocabulary;
  }
  get frequency() {
    return this.#section('terms', readTerms).frequency;
  }
  get facts() {
    return this.#section('facts', readFacts).facts;
  }
  get headings() {
    return this.#section('facts', readFacts).headings;
  }
  get questions() {
    return this.#section('questions', readQuestions).questions;
  }
  get unanswered() {
    return this.#section('questions', readQuestions).unanswered;
  }
  get meaning(): MeaningVectors {
    return this.#part('meaning', () => new SavedVectors(this.#saved));
  }
  get aids() {
    return this.#part('aids', () => JSON.parse(this.#saved.read('aids').toString('utf8')) as IndexedPolicy['aids']);
  }
  get passages() {
    return this.#section('passages', readPassages).passages;
  }
  get postings() {
    return this.#section('passages', readPassages).postings;
  }
}

/** The terms, and in how many sentences each occurs. */
function readTerms(from: ByteReader): Pick<IndexedPolicy, 'vocabulary' | 'frequency'> {
  const lengths = from.numbers();
  return { vocabulary: new Vocabulary(from.text(), lengths), frequency: from.numbers() };
}

/** Vectors of meaning, each kind read when it is first asked for. */
class SavedVectors implements MeaningVectors {
  readonly #saved: Sections<AboutIndex>;
  readonly #read = new Map<string, Int8Array>();

  constructor(saved: Sections<AboutIndex>) {
    this.#saved = saved;
  }

  #vectors(name: string): Int8Array {
    const known = this.#read.get(name);
    if (known) return known;
    const { buffer, byteOffset, byteLength } = this.#saved.read(`vectors of ${name}`);
    const vectors = new Int8Array(buffer, byteOffset, byteLength);
    this.#read.set(name, vectors);
    return vectors;
  }

  get dimensions() {
    return this.#saved.about.dimensions;
  }
  get sentences() {
    return this.#vectors('sentences');
  }
  get translations() {
    return this.#vectors('translations');
  }
  get questions() {
    return this.#vectors('questions');
  }
  get unanswered() {
    return this.#vectors('unanswered');
  }
}
