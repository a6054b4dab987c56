/** White space, control characters, soft hyphens and marks of the reading direction. */
const UNSEEN = /[\s\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The text in compatibility form (NFKC) without what nobody sees: what a quote and its file must have in common. */
const bare = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

const LINK_LINE = /^\s*(?:https?:\/\/\S+|mailto:\S+)\s*$/;

/** The text of one policy's file, against which quotes are checked. */
export class SourceText {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #whole: string | undefined;
  #joined: string | undefined;

  /**
   * @param text what spans point into
   * @param lineStarts offset at which each of its lines begins
   * @param wording its words without markup; where there is none, the text itself
   */
  constructor(text: string, lineStarts: readonly number[], wording = text) {
    this.#text = wording;
    this.#lineStarts = lineStarts;
  }

  /** True if the quote occurs verbatim in the words of the file; a footer of links may interrupt it. */
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
