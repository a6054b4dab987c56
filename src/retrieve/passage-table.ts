import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import { Vocabulary } from '../policy/vocabulary.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { BM25, BOOSTS, FIELDS, PLAIN_FIELDS } from './search-options.ts';

/** The parts of a policy that go into a table. */
export type TableSource = Pick<IndexedPolicy, 'vocabulary' | 'postings'>;

/** What a table consists of; plain numbers, which can be saved. */
export interface PassageTableParts {
  readonly vocabulary: Vocabulary;
  /** By term: where its entries begin in `entries`; one more at the end. */
  readonly starts: Uint32Array;
  /**
   * By term: its passages, in order. Each as the difference to the one before, times 8, plus a bit for each field that has the
   * term; then how often, by field. All are LEB128 numbers.
   */
  readonly entries: Uint8Array;
  /** By policy: number of its first passage; one more at the end. */
  readonly firstPassage: Uint32Array;
  /** By passage, then by field: how many distinct terms it has. */
  readonly lengths: Uint32Array;
  /** By policy, then by field: the average of those. */
  readonly averages: Float64Array;
}

const FIELD_BITS = FIELDS.length;
const BOOST = FIELDS.map((field) => BOOSTS[field]);
const IS_PLAIN = FIELDS.map((field) => PLAIN_FIELDS.includes(field));

/** Scores of passages under construction. */
export interface PassageScores {
  /** By passage: the sum over its matching terms. */
  readonly sums: Float32Array;
  /** By passage: how many terms match. */
  readonly counts: Uint16Array;
}

/**
 * The passages of many policies in one inverted index, a few bytes an entry. It computes the same scores as the MiniSearch
 * index of each policy: BM25+ (Lv and Zhai 2011) with the policy's own frequencies and lengths.
 */
export class PassageTable {
  readonly parts: PassageTableParts;

  constructor(parts: PassageTableParts) {
    this.parts = parts;
  }

  /** Makes the table of some policies. */
  static of(policies: Iterable<TableSource>): PassageTable {
    const draft = new TableDraft();
    for (const policy of policies) draft.add(policy);
    return new PassageTable(draft.finish());
  }

  /** How many passages it has. */
  get size(): number {
    return this.parts.firstPassage.at(-1) ?? 0;
  }

  /** Adds to the scores of all passages that have a term. */
  addScores(term: string, weight: number, annotations: boolean, { sums, counts }: PassageScores): void {
    const number = this.parts.vocabulary.get(term);
    if (number === undefined) return;
    const list = this.#entriesOf(number);
    let policy = 0;
    for (let from = 0; from < list.length; ) {
      while ((this.parts.firstPassage[policy + 1] as number) <= (list.passages[from] as number)) policy++;
      const end = endOfRun(list, from, this.parts.firstPassage[policy + 1] as number);
      const idf = this.#idfOf(list, { from, end, policy });
      for (let i = from; i < end; i++) {
        const value = this.#impact(list, i, { idf, policy, annotations });
        if (value === 0) continue;
        const passage = list.passages[i] as number;
        sums[passage] = (sums[passage] as number) + weight * value;
        counts[passage] = (counts[passage] as number) + 1;
      }
      from = end;
    }
  }

  #entriesOf(term: number): Entries {
    const { entries, starts } = this.parts;
    const [begin, end] = [starts[term] as number, starts[term + 1] as number];
    const passages = new Uint32Array(end - begin);
    const counts = new Uint32Array((end - begin) * FIELD_BITS);
    let [length, passage, at] = [0, 0, begin];
    const next = (): number => {
      let byte = entries[at++] as number;
      if (byte < 0x80) return byte;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = entries[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      return value >>> 0;
    };
    for (; at < end; length++) {
      const head = next();
      passage += head >>> FIELD_BITS;
      passages[length] = passage;
      for (let field = 0; field < FIELD_BITS; field++)
        if (head & (1 << field)) counts[length * FIELD_BITS + field] = next();
    }
    return { length, passages, counts };
  }

  /** Inverse document frequency of a term in a policy, by field. */
  #idfOf({ counts }: Entries, { from, end, policy }: { from: number; end: number; policy: number }): number[] {
    const { firstPassage } = this.parts;
    const documents = (firstPassage[policy + 1] as number) - (firstPassage[policy] as number);
    return FIELDS.map((_, field) => {
      let matching = 0;
      for (let i = from; i < end; i++) if (counts[i * FIELD_BITS + field] !== 0) matching++;
      return Math.log(1 + (documents - matching + 0.5) / (matching + 0.5));
    });
  }

  /** What a term adds to the score of a passage, in 32 bits. */
  #impact(
    { passages, counts }: Entries,
    entry: number,
    { idf, policy, annotations }: { idf: readonly number[]; policy: number; annotations: boolean },
  ): number {
    const { k, b, d } = BM25;
    const { lengths, averages } = this.parts;
    let sum = 0;
    for (let field = 0; field < FIELD_BITS; field++) {
      const frequency = counts[entry * FIELD_BITS + field] as number;
      if (frequency === 0 || !(annotations || IS_PLAIN[field])) continue;
      const length = lengths[(passages[entry] as number) * FIELD_BITS + field] as number;
      const norm = k * (1 - b + (b * length) / (averages[policy * FIELD_BITS + field] || 1));
      sum += (BOOST[field] as number) * (idf[field] as number) * (d + (frequency * (k + 1)) / (frequency + norm));
    }
    return Math.fround(sum);
  }
}

/** The passages of a term, and how often each of their fields has it. */
interface Entries {
  readonly length: number;
  readonly passages: Uint32Array;
  readonly counts: Uint32Array;
}

/** The entry behind the last one whose passage is below a number. */
function endOfRun({ passages, length }: Entries, from: number, below: number): number {
  let end = from + 1;
  while (end < length && (passages[end] as number) < below) end++;
  return end;
}

/** A table under construction. */
class TableDraft {
  readonly #numbers = new Map<string, number>();
  readonly #bytes = new GrowingBytes();
  /** By list (the passages of one policy with one term): number of the term, and where its bytes end. */
  readonly #lists: { readonly terms: number[]; readonly ends: number[] } = { terms: [], ends: [] };
  /** By term: its last passage so far. */
  readonly #last: number[] = [];
  readonly #firstPassage = [0];
  readonly #lengths: Uint32Array[] = [];
  readonly #averages: number[] = [];

  add({ vocabulary, postings }: TableSource): void {
    const first = this.#firstPassage.at(-1) as number;
    for (let term = 0; term < vocabulary.size; term++) this.#addTerm(vocabulary, postings, term, first);
    this.#firstPassage.push(first + postings.lengths.length / FIELD_BITS);
    this.#lengths.push(postings.lengths);
    this.#averages.push(...postings.averages);
  }

  #addTerm(vocabulary: Vocabulary, { starts, passages, counts }: TableSource['postings'], term: number, first: number) {
    const at = FIELDS.map((_, field) => starts[term * FIELD_BITS + field] as number);
    const ends = FIELDS.map((_, field) => starts[term * FIELD_BITS + field + 1] as number);
    if (at.every((place, field) => place === ends[field])) return;
    const number = this.#numberOf(vocabulary.term(term));
    for (;;) {
      const heads = at.map((place, field) =>
        place < (ends[field] as number) ? (passages[place] as number) : Number.POSITIVE_INFINITY,
      );
      const passage = Math.min(...heads);
      if (passage === Number.POSITIVE_INFINITY) break;
      const mask = heads.reduce((bits, head, field) => (head === passage ? bits | (1 << field) : bits), 0);
      this.#bytes.number((first + passage - (this.#last[number] as number)) * (1 << FIELD_BITS) + mask);
      this.#last[number] = first + passage;
      heads.forEach((head, field) => {
        if (head !== passage) return;
        this.#bytes.number(counts[at[field] as number] as number);
        at[field] = (at[field] as number) + 1;
      });
    }
    this.#lists.terms.push(number);
    this.#lists.ends.push(this.#bytes.length);
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#last.push(0);
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Puts the lists of each term together. */
  finish(): PassageTableParts {
    const { terms, ends } = this.#lists;
    const starts = new Uint32Array(this.#numbers.size + 1);
    const lengthOf = (list: number) => (ends[list] as number) - (list > 0 ? (ends[list - 1] as number) : 0);
    terms.forEach((term, list) => {
      starts[term + 1] = (starts[term + 1] as number) + lengthOf(list);
    });
    for (let term = 0; term + 1 < starts.length; term++)
      starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    const entries = new Uint8Array(this.#bytes.length);
    const next = starts.slice();
    const bytes = this.#bytes.all();
    terms.forEach((term, list) => {
      const end = ends[list] as number;
      entries.set(bytes.subarray(end - lengthOf(list), end), next[term] as number);
      next[term] = (next[term] as number) + lengthOf(list);
    });
    const lengths = new Uint32Array((this.#firstPassage.at(-1) as number) * FIELD_BITS);
    let at = 0;
    for (const own of this.#lengths) {
      lengths.set(own, at);
      at += own.length;
    }
    return {
      vocabulary: Vocabulary.of([...this.#numbers.keys()]),
      starts,
      entries,
      firstPassage: Uint32Array.from(this.#firstPassage),
      lengths,
      averages: Float64Array.from(this.#averages),
    };
  }
}
