import type { Link } from './blocks.ts';
import type { MappedText } from './mapped-text.ts';

/** Characters that nobody sees, white space apart: controls, soft hyphens, marks of the reading direction. */
export const INVISIBLE = /(?!\s)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What a run of white space becomes: nothing between Chinese characters, else one space. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Gathers the words of one block and its links, white space folded, in time linear in their length. */
export class InlineText {
  readonly #characters: string[] = [];
  readonly #at: number[] = [];
  readonly #links: Link[] = [];
  #space: { at: number; lineBreak: boolean } | null = null;

  /** Adds words with their places. */
  add({ text, at }: MappedText): void {
    for (let i = 0; i < text.length; i++) {
      const character = text[i] ?? '';
      if (/\s/.test(character)) this.addSpace(at[i] ?? 0, character === '\n');
      else if (!INVISIBLE.test(character)) this.#push(character, at[i] ?? 0);
    }
  }

  /** Adds white space. @param at its place; by default the end of what is before */
  addSpace(at = this.#at.at(-1) ?? 0, lineBreak = false): void {
    this.#space ??= { at, lineBreak: true };
    if (!lineBreak) this.#space.lineBreak = false;
  }

  /** Adds what `add` adds as the words of a link. */
  addLink(url: string, add: () => void): void {
    const from = this.#characters.length;
    add();
    this.#links.push({ url, from, to: this.#characters.length });
  }

  get isEmpty(): boolean {
    return this.#characters.length === 0;
  }

  read(): MappedText & { readonly links: readonly Link[] } {
    return { text: this.#characters.join(''), at: this.#at, links: this.#links };
  }

  #push(character: string, at: number): void {
    const before = this.#characters.at(-1);
    const space = this.#space;
    this.#space = null;
    if (space && before !== undefined && !(space.lineBreak && (HAN.test(before) || HAN.test(character)))) {
      this.#characters.push(' ');
      this.#at.push(space.at);
    }
    this.#characters.push(character);
    this.#at.push(at);
  }
}
