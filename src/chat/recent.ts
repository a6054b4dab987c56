/** How much is remembered in memory, and how long. */
export interface RecentLimits {
  /** Entries at most; the one longest unused goes first. */
  readonly most: number;
  /** Milliseconds after which an entry is forgotten. */
  readonly age: number;
}

/** Values by key that belong to persons, in memory only, bounded in number and age. */
export class Recent<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly person: string; readonly at: number }>();
  readonly #limits: RecentLimits;
  readonly #now: () => number;

  /** @param now the clock, in milliseconds */
  constructor(now: () => number, limits: RecentLimits) {
    this.#now = now;
    this.#limits = limits;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The value of a key; null where it is too old, undefined where the key is not known (any more). */
  get(key: string): Value | null | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    return this.#now() - found.at <= this.#limits.age ? found.value : null;
  }

  put(key: string, person: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, person, at: this.#now() });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limits.most) break;
      this.#entries.delete(oldest);
    }
  }

  /** Forgets what belongs to a person, and gives how much that was. */
  forget(person: string): number {
    const own = [...this.#entries].filter(([, entry]) => entry.person === person);
    for (const [key] of own) this.#entries.delete(key);
    return own.length;
  }
}
