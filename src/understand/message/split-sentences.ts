import type { Stretch } from './sentence.ts';

/** A sentence boundary; a dot inside a host name is none. */
const BREAK =
  /(?<=[.?!。？！…][”"’')）]?)\s+|(?<=[。？！])(?![”"’')）])|(?<=[?!])(?=[\p{Lu}\p{Script=Han}])|\s*\n+\s*/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:inc|ltd|co|corp|llc|e\.g|i\.e|etc|vs|no|nr|art|arts|sec|para|mr|ms|mrs|dr|prof|st|u\.s|approx|dept|fig|incl|resp|cf|v)\.$/iu;

/** The sentences of a part of a text, without white space around them. */
export function splitSentences(text: string, { from, to }: Stretch): Stretch[] {
  const part = text.slice(from, to);
  const found: Stretch[] = [];
  let start = 0;
  const put = (end: number) => {
    const words = part.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim()) found.push({ from: from + start + lead, to: from + start + words.trimEnd().length });
  };
  for (const { index, 0: gap } of part.matchAll(BREAK)) {
    if (!isBoundary(part.slice(start, index), gap)) continue;
    put(index);
    start = index + gap.length;
  }
  put(part.length);
  return found;
}

/** A dot behind an abbreviation ends nothing. */
const isBoundary = (before: string, gap: string): boolean =>
  gap.includes('\n') || !/\.$/u.test(before) || !ABBREVIATION.test(before);
