import type { Seed } from '../read/seed.ts';

/** The text of each seed by the id of its policy, read when it is asked for. */
export class SeedTexts implements ReadonlyMap<string, string> {
  readonly #seeds: ReadonlyMap<string, Seed>;

  constructor(seeds: readonly Seed[]) {
    this.#seeds = new Map(seeds.map((seed) => [seed.record.id, seed]));
  }

  get size(): number {
    return this.#seeds.size;
  }

  get(id: string): string | undefined {
    return this.#seeds.get(id)?.text;
  }

  has(id: string): boolean {
    return this.#seeds.has(id);
  }

  keys(): MapIterator<string> {
    return this.#seeds.keys();
  }

  *values(): MapIterator<string> {
    for (const { text } of this.#seeds.values()) yield text;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [id, { text }] of this.#seeds) yield [id, text];
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(use: (text: string, id: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [id, text] of this) use(text, id, this);
  }
}
