import type { MappedText } from '../mapped-text.ts';

const CJK_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]$/u;
const CJK_START = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;

/** An e-mail address that has not reached its top-level domain yet. */
const OPEN_ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,8}[\w-]{0,63}$/;
const CLOSED_ADDRESS = /@(?:[\w-]{1,63}\.){1,8}\p{L}{2,24}$/u;

/** What stands between two lines of one paragraph: nothing beside a Chinese character or inside an address, else a space. */
export function joinerFor(before: string, after: string): '' | ' ' {
  if (CJK_END.test(before) || CJK_START.test(after)) return '';
  if (OPEN_ADDRESS.test(before) && !CLOSED_ADDRESS.test(before) && /^[\w.]/.test(after)) return '';
  if (/[\p{L}\p{N}]-$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  return ' ';
}

/** Characters of a growing text that decide how it goes on. */
const TAIL_LENGTH = 240;

/** Puts lines together to one text, in time linear in its length. */
export class LineJoiner {
  readonly #texts: string[] = [];
  readonly #at: number[] = [];
  /** The end of what has been joined so far. */
  tail = '';
  /** UTF-16 code units so far. */
  length = 0;

  constructor(first: MappedText) {
    this.#push(first.text, first.at);
  }

  /** Adds a line. @param glue what stands before it; its place in the file is the end of what is before */
  add(line: MappedText, glue = joinerFor(this.tail, line.text)): void {
    if (glue) this.#push(glue, Array<number>(glue.length).fill(this.#at.at(-1) ?? line.at[0] ?? 0));
    this.#push(line.text, line.at);
  }

  joined(): MappedText {
    return { text: this.#texts.join(''), at: this.#at };
  }

  #push(text: string, at: readonly number[]): void {
    this.#texts.push(text);
    for (const offset of at) this.#at.push(offset);
    this.tail = text.length >= TAIL_LENGTH ? text.slice(-TAIL_LENGTH) : (this.tail + text).slice(-TAIL_LENGTH);
    this.length += text.length;
  }
}
