import type { Span } from '../../policy/policy.ts';
import type { TextRun } from './drawn-part.ts';

/** Characters for private use: they stand around the marked words while a text is cleaned or wrapped. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** True for offsets of words: there are some, without white space around them, and no character is cut in two. */
function areWords(text: string, [from, to]: Span): boolean {
  const words = text.slice(from, to);
  return (
    words !== '' && words.trim() === words && !text.includes(OPEN) && !text.includes(CLOSE) && isWhole(text, from, to)
  );
}

const isWhole = (text: string, from: number, to: number): boolean =>
  [text.slice(0, from), text.slice(from, to), text.slice(to)].every(
    (part) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part),
  );

/** Puts marks around words of a text; a text that has such characters itself gets none. `readMarks` reads them back. */
export function writeMarks(text: string, words: Span | null | undefined): string {
  if (!words || !areWords(text, words)) return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  return `${text.slice(0, words[0])}${OPEN}${text.slice(...words)}${CLOSE}${text.slice(words[1])}`;
}

/** The stretches of lines with marks, those between them in the style `mark`; the marks themselves are taken out. */
export function readMarks(lines: readonly string[]): TextRun[][] {
  let isMarked = false;
  return lines.map((line) =>
    line.split(/([\ue000\ue001])/u).flatMap((text): TextRun[] => {
      if (text === OPEN || text === CLOSE) isMarked = text === OPEN;
      return text === '' || text === OPEN || text === CLOSE ? [] : [{ text, style: isMarked ? 'mark' : 'plain' }];
    }),
  );
}
