import { ownPart } from './hasher.ts';

/** Limits of what is kept in memory. */
export interface RecentLimits {
  /** Entries at most; the one longest unused goes first. */
  readonly most: number;
  /** Milliseconds after which an entry is forgotten. */
  readonly age: number;
}

/** Values by key that belong to persons, in memory only, bounded in number and age. */
export class Recent<Value> {
  /** In order of age: a value that is put anew moves to the end. */
  readonly #entries = new Map<string, { readonly value: Value; readonly person: string; readonly at: number }>();
  /** Keys whose values grew too old, so that nobody takes them up again from elsewhere. */
  readonly #expired = new Set<string>();
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

  /** The value of a key; null where it grew too old, undefined where the key is not known (any more). */
  get(key: string): Value | null | undefined {
    this.sweep();
    return this.#entries.get(key)?.value ?? (this.#expired.has(key) ? null : undefined);
  }

  put(key: string, person: string, value: Value): void {
    this.sweep();
    this.#expired.delete(key);
    this.#entries.delete(key);
    this.#entries.set(key, { value, person, at: this.#now() });
    keepNewest(this.#entries, this.#limits.most);
  }

  /** Forgets what belongs to a person, or to all persons of a workspace, and gives how much that was. */
  forget(owner: string): number {
    this.sweep();
    const isOwn = (person: string): boolean => person.startsWith(`${owner}.`) || ownPart(person) === ownPart(owner);
    const own = [...this.#entries].filter(([, { person }]) => isOwn(person));
    for (const [key] of own) this.#entries.delete(key);
    return own.length;
  }

  /** Drops what is too old. */
  sweep(): void {
    const oldest = this.#now() - this.#limits.age;
    for (const [key, { at }] of this.#entries) {
      if (at >= oldest) break;
      this.#entries.delete(key);
      this.#expired.add(key);
    }
    keepNewest(this.#expired, this.#limits.most);
  }
}

/** Deletes the oldest keys of a map or a set beyond a number. */
function keepNewest(
  keys: { readonly size: number; keys(): Iterable<string>; delete(key: string): boolean },
  most: number,
): void {
  for (const key of keys.keys()) {
    if (keys.size <= most) return;
    keys.delete(key);
  }
}
