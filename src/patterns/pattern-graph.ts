import type { Sequence } from './pattern-syntax.ts';

/** What surface forms are made into first: nodes that a key leads on from, or that lead on without a token. */
export class PatternGraph {
  readonly #next: Map<string, number>[] = [];
  readonly #free = new Map<number, number[]>();

  /** A new node's number. */
  add(): number {
    return this.#next.push(new Map()) - 1;
  }

  /** Adds a sequence from a node on and returns the node at its end. Alternatives meet again at one node. */
  put(from: number, sequence: Sequence): number {
    let node = from;
    for (const part of sequence) node = typeof part === 'string' ? this.#step(node, part) : this.#choose(node, part);
    return node;
  }

  #step(node: number, key: string): number {
    const known = this.#next[node]?.get(key);
    if (known !== undefined) return known;
    const added = this.add();
    this.#next[node]?.set(key, added);
    return added;
  }

  #choose(node: number, alternatives: readonly Sequence[]): number {
    const end = this.add();
    for (const alternative of alternatives) this.#lead(this.put(node, alternative), end);
    return end;
  }

  #lead(from: number, to: number): void {
    const known = this.#free.get(from);
    if (known) known.push(to);
    else this.#free.set(from, [to]);
  }

  /** Where keys lead from a node. */
  next(node: number): ReadonlyMap<string, number> {
    return this.#next[node] ?? new Map();
  }

  /** The nodes that are reached from some without a token, with these, in order of their numbers. */
  closure(nodes: Iterable<number>): number[] {
    const found = new Set(nodes);
    for (const node of found) for (const free of this.#free.get(node) ?? []) found.add(free);
    return [...found].sort((a, b) => a - b);
  }
}
