/** A text without white space, in compatibility form: what must be the same in a quote and in its file. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const LINK_LINE = /^\s*(?:https?:\/\/\S+|mailto:\S+)\s*$/;

/** Checks quotes against one policy's file. */
export class SourceText {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #whole: string | undefined;
  #joined: string | undefined;

  constructor(text: string, lineStarts: readonly number[]) {
    this.#text = text;
    this.#lineStarts = lineStarts;
  }

  /** True where the quote stands in the file word for word, also across a footer of links. */
  holds(quote: string): boolean {
    const wanted = bare(quote);
    this.#whole ??= bare(this.#text);
    if (this.#whole.includes(wanted)) return true;
    this.#joined ??= bare(
      this.#text
        .split('\n')
        .filter((line) => !LINK_LINE.test(line))
        .join('\n'),
    );
    return this.#joined.includes(wanted);
  }

  /** Line of an offset, 1-based. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
