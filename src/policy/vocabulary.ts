/** FNV-1a, 32 bits, over the UTF-16 units of a text. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Slots of the hash table per term: at most half of them are taken, so that a search ends soon. */
const SLOTS_PER_TERM = 2;

/**
 * The terms of a policy, each with its number. All of them stand in one string, with a hash table over their places: thousands
 * of strings and a `Map` of them would take five times as long to make as to search for the terms of one question.
 */
export class Vocabulary {
  readonly #text: string;
  /** Where each term begins in the text; one more at the end. */
  readonly #starts: Uint32Array;
  /** By hash: number of the term plus 1, or 0. */
  readonly #slots: Uint32Array;

  /**
   * @param text all terms, one behind another
   * @param lengths of each, in UTF-16 units
   */
  constructor(text: string, lengths: ArrayLike<number>) {
    this.#text = text;
    this.#starts = new Uint32Array(lengths.length + 1);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, lengths.length) * SLOTS_PER_TERM)));
    for (let number = 0; number < lengths.length; number++) {
      const from = this.#starts[number] as number;
      const to = from + (lengths[number] as number);
      this.#starts[number + 1] = to;
      let slot = hash(text, from, to) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number + 1;
    }
  }

  /** @param terms distinct ones, in the order of their numbers */
  static of(terms: readonly string[]): Vocabulary {
    return new Vocabulary(
      terms.join(''),
      terms.map(({ length }) => length),
    );
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** All terms, one behind another. */
  get text(): string {
    return this.#text;
  }

  /** The term of a number. */
  term(number: number): string {
    return this.#text.slice(this.#starts[number], this.#starts[number + 1]);
  }

  /** The first character of a term, as a UTF-16 unit. */
  firstUnit(number: number): number {
    return this.#text.charCodeAt(this.#starts[number] as number);
  }

  /** The number of a term; undefined for one that the policy does not have. */
  get(term: string): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hash(term, 0, term.length) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      const from = this.#starts[number] as number;
      const length = (this.#starts[number + 1] as number) - from;
      if (length === term.length && this.#text.startsWith(term, from)) return number;
    }
    return undefined;
  }

  /** All terms in the order of their numbers. */
  terms(): string[] {
    return Array.from({ length: this.size }, (_, number) => this.term(number));
  }
}

function hash(text: string, from: number, to: number): number {
  let value = HASH_START;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), HASH_PRIME);
  return value ^ (value >>> 15);
}
