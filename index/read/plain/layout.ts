import type { Line } from './lines.ts';

/**
 * How a text was laid out before somebody saved it:
 * - `wrapped`: lines broken at a fixed width, as text taken from a PDF or an e-mail;
 * - `sentences`: one sentence a line and no blank lines, as a web page scraped by its sentences;
 * - `paragraphs`: one paragraph, heading or list item a line.
 */
export type PlainLayout = 'wrapped' | 'sentences' | 'paragraphs';
/** `structured` where the format itself tells the parts. */
export type Layout = PlainLayout | 'structured';

export const ENDS_SENTENCE = /[.?!。？！][\s"'”’)）\]】]*$/u;
const ENDS_CLAUSE = /[.?!;:,。？！；：，、][\s"'”’)）\]】]*$/u;

/** A capital: where most lines behind an unfinished one begin with one, each line is an item without a full stop. */
const BEGINS_ANEW = /^\p{Lu}/u;

const share = <T>(items: readonly T[], test: (item: T, index: number) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;

/** Display width: a Han character or full-width sign counts two. */
const width = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/** Chooses the reader of a text by what its lines look like. */
export function detectLayout(lines: readonly Line[]): PlainLayout {
  const widths = lines.map((line) => width(line.text)).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const isWide = (line: Line) => width(line.text) >= full * 0.7;
  const isBroken = (line: Line) => isWide(line) && !ENDS_CLAUSE.test(line.text);
  const wide = lines.filter(isWide);
  const behindBreaks = lines.filter((_, i) => i > 0 && isBroken(lines[i - 1] as Line));
  const goesOn = share(behindBreaks, (line) => !BEGINS_ANEW.test(line.text)) > 0.5;
  if (lines.length >= 12 && full <= 160 && goesOn && share(wide, isBroken) > 0.5) return 'wrapped';
  const long = lines.length >= 30 && share(lines, (line) => ENDS_SENTENCE.test(line.text)) > 0.9;
  if (long && share(lines, (line) => line.gap === 0) > 0.95) return 'sentences';
  return 'paragraphs';
}
