/** A map that drops its oldest entries beyond a limit. Setting an entry makes it the youngest. */
export class BoundedMap<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) return;
      this.#entries.delete(oldest);
    }
  }

  /** Deletes what meets a condition and returns how many entries that were. */
  deleteWhere(condition: (value: Value, key: string) => boolean): number {
    const before = this.#entries.size;
    for (const [key, value] of this.#entries) if (condition(value, key)) this.#entries.delete(key);
    return before - this.#entries.size;
  }
}
