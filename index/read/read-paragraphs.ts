import { markerOf } from '../outline/marker.ts';
import { joinerFor } from './join-lines.ts';
import type { Line } from './lines.ts';
import { join } from './mapped-text.ts';
import type { Paragraph, Reading } from './paragraph.ts';

const ENDS = /[.?!;:。？！；：…”"'’)）\]】>》|*]\s*$/u;
const ENDS_IN_URL = /\S+\/\S*$/;
/** A line this long that ends in the middle of a sentence was broken by accident; a shorter one may be a heading. */
const MIN_BROKEN_LINE_LENGTH = 80;

/** Reads a text of one paragraph a line, and joins a sentence that a stray line break has split. */
export function readParagraphs(lines: readonly Line[]): Reading {
  const lowerCased = lines.filter((line) => /^\p{Ll}/u.test(line.text)).length > lines.length / 2;
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before && isBroken(before.text, line.text, lowerCased)) {
      paragraphs[paragraphs.length - 1] = {
        ...before,
        ...join([before, line], joinerFor(before.text, line.text)),
        gapAfter: 0,
      };
      continue;
    }
    if (before) paragraphs[paragraphs.length - 1] = { ...before, gapAfter: line.gap };
    paragraphs.push({ text: line.text, at: line.at, page: line.page, fresh: true, gapAfter: 1, row: false });
  }
  return { paragraphs, dropped: [] };
}

function isBroken(before: string, after: string, lowerCased: boolean): boolean {
  if (before.length < MIN_BROKEN_LINE_LENGTH / 2 || ENDS.test(before) || ENDS_IN_URL.test(before) || markerOf(after))
    return false;
  if (/\p{Script=Han}$/u.test(before))
    return /^\p{Script=Han}/u.test(after) && after.length > MIN_BROKEN_LINE_LENGTH / 4;
  return before.length > MIN_BROKEN_LINE_LENGTH && !lowerCased && /^\p{Ll}/u.test(after);
}
