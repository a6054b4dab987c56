/** The text in compatibility form (NFKC) without white space: what a quote and its file must have in common. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const LINK_LINE = /^\s*(?:https?:\/\/\S+|mailto:\S+)\s*$/;

/** The text of one policy's file, against which quotes are checked. */
export class SourceText {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #whole: string | undefined;
  #joined: string | undefined;

  constructor(text: string, lineStarts: readonly number[]) {
    this.#text = text;
    this.#lineStarts = lineStarts;
  }

  /** True if the quote occurs verbatim in the file; a footer of links may interrupt it. */
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

  /** The 1-based line number of an offset in UTF-16 code units. */
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
