/**
 * A text of which every UTF-16 code unit still knows its offset in the file it came from.
 * All repairs work on these, so that a citation can point into the file whatever was mended.
 */
export interface MappedText {
  readonly text: string;
  /** `at[i]`: offset in the file of code unit `i`; rises from left to right. */
  readonly at: readonly number[];
}

/** The part of a file from `start` (inclusive) to `end` (exclusive). */
export function fromFile(file: string, start: number, end: number): MappedText {
  const at: number[] = [];
  for (let i = start; i < end; i++) at.push(i);
  return { text: file.slice(start, end), at };
}

/** The part from code unit `start` to `end` (exclusive). */
export const slice = (mapped: MappedText, start: number, end = mapped.text.length): MappedText => ({
  text: mapped.text.slice(start, end),
  at: mapped.at.slice(start, end),
});

/** The same without white space at both ends. */
export function trim(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return slice(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** Parts one after the other, with `glue` between; the glue's place is the end of the part before it. */
export function join(parts: readonly MappedText[], glue: string): MappedText {
  const texts: string[] = [];
  const at: number[] = [];
  for (const part of parts) {
    if (texts.length > 0 && glue) {
      texts.push(glue);
      const last = at.at(-1) ?? part.at[0] ?? 0;
      for (let i = 0; i < glue.length; i++) at.push(last);
    }
    texts.push(part.text);
    for (const offset of part.at) at.push(offset);
  }
  return { text: texts.join(''), at };
}

/** The same without the code units for which `drop` is true. */
export function without(mapped: MappedText, drop: (index: number) => boolean): MappedText {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < mapped.text.length; i++) {
    if (drop(i)) continue;
    text += mapped.text[i];
    at.push(mapped.at[i] ?? 0);
  }
  return { text, at };
}

/** First offset and the offset behind the last one; `[0, 0]` for an empty text. */
export function spanOf(mapped: MappedText): readonly [number, number] {
  const first = mapped.at[0];
  const last = mapped.at.at(-1);
  return first === undefined || last === undefined ? [0, 0] : [first, last + 1];
}
