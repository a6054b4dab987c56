import type { PhrasingOdds } from '../../../src/models/read-phrasing-odds.ts';
import { isHan } from '../../../src/text/language.ts';

/** Width of a line of phrases: a screen shows it whole. */
const MAX_WIDTH = 108;

/** The table of odds as its file has it: for each value, highest first, lines of phrases in order. */
export function layoutOdds(odds: PhrasingOdds): Record<string, string[]> {
  const byValue = new Map<number, string[]>();
  for (const [phrase, value] of odds) byValue.set(value, [...(byValue.get(value) ?? []), phrase]);
  // "3.0" and not "3": objects put keys that are whole numbers first.
  return Object.fromEntries(
    [...byValue]
      .sort(([a], [b]) => b - a)
      .map(([value, phrases]) => [value.toFixed(1), joinToLines(phrases.sort())] as const),
  );
}

/** Width of a phrase with the space behind it: a Chinese character takes two columns. */
const widthOf = (phrase: string): number => phrase.length * (isHan(phrase) ? 2 : 1) + 1;

function joinToLines(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  let width = MAX_WIDTH;
  for (const phrase of phrases) {
    const own = widthOf(phrase);
    if (width + own > MAX_WIDTH) {
      lines.push(phrase);
      width = own;
    } else {
      lines[lines.length - 1] += ` ${phrase}`;
      width += own;
    }
  }
  return lines;
}
