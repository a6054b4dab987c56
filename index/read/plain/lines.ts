import { INVISIBLE } from '../inline-text.ts';
import { fromFile, type MappedText, trim, without } from '../mapped-text.ts';

/** A line of the file that holds anything but white space. */
export interface Line extends MappedText {
  /** Blank lines between it and the line before it in the file. */
  readonly gap: number;
  /** True where something that interrupts (a page's footer of links) stood between it and the line before. */
  readonly afterCut: boolean;
  /** Ordinal of the page it stands on, counted by such interruptions. */
  readonly page: number;
}

/** Han characters that a layout has set apart by single spaces ("个 人 信 息"). */
const SPACED_HAN = /(?:[\p{Script=Han}。，；：、]\s+){2,}[\p{Script=Han}。，；：、]/gu;

/** A text with runs of white space as one space, and with Han characters that were spaced out put together. */
export function foldWhiteSpace(line: MappedText): MappedText {
  const folded = /\s\s/.test(line.text)
    ? without(line, (i) => /\s/.test(line.text[i] ?? '') && /\s/.test(line.text[i - 1] ?? 'x'))
    : line;
  const apart = new Set<number>();
  for (const match of folded.text.matchAll(SPACED_HAN)) {
    for (let i = match.index; i < match.index + match[0].length; i++) if (/\s/.test(folded.text[i] ?? '')) apart.add(i);
  }
  return apart.size > 0 ? without(folded, (i) => apart.has(i)) : folded;
}

const withoutInvisible = (line: MappedText): MappedText =>
  INVISIBLE.test(line.text) ? without(line, (i) => INVISIBLE.test(line.text[i] ?? '')) : line;

/** The lines of a file that hold anything, white space folded. */
export function linesOf(file: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let gap = 0;
  while (start <= file.length) {
    const newline = file.indexOf('\n', start);
    const end = newline < 0 ? file.length : newline;
    const line = trim(foldWhiteSpace(withoutInvisible(trim(fromFile(file, start, end)))));
    if (line.text) {
      lines.push({ ...line, gap, afterCut: false, page: 0 });
      gap = 0;
    } else gap++;
    start = end + 1;
  }
  return lines;
}
