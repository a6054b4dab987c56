/** Numbers texts that occur again and again, each once. */
export class StringTable {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text, from 0 on. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
