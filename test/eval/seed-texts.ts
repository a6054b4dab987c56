import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** A page's footer of links may interrupt a sentence: a joined quote is looked up in the text without such lines. */
const withoutLinks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:https?:\/\/\S+|mailto:\S+)\s*$/.test(line))
    .join('\n');

/** True where a text holds a quote word for word, also across a footer of links. */
const holds = (text: string, quote: string): boolean =>
  bare(text).includes(bare(quote)) || bare(withoutLinks(text)).includes(bare(quote));

/** The files of a seeds folder, to hold quotes against. It reads them by itself: nothing of the engine vouches for the engine. */
export class SeedTexts {
  readonly #dir: string;
  readonly #texts = new Map<string, { lines: string[]; whole: string; joined: string } | null>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  #open(file: string) {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const at = path.join(this.#dir, file);
    const text = file && existsSync(at) ? readFileSync(at, 'utf8') : null;
    const opened =
      text === null ? null : { lines: text.split('\n'), whole: bare(text), joined: bare(withoutLinks(text)) };
    this.#texts.set(file, opened);
    return opened;
  }

  /** True where the quote is in the file, word for word. */
  holds(file: string, quote: string): boolean {
    const text = this.#open(file);
    return text !== null && (text.whole.includes(bare(quote)) || text.joined.includes(bare(quote)));
  }

  /** True where the quote is inside these lines of the file (1-based, inclusive). */
  holdsAt(file: string, quote: string, [first, last]: readonly [number, number]): boolean {
    const text = this.#open(file);
    return text !== null && holds(text.lines.slice(first - 1, last).join('\n'), quote);
  }
}
