import { markerOf } from '../marker.ts';
import { LineJoiner } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { Paragraph, Reading } from './paragraph.ts';
import { findTableRows } from './table-rows.ts';

const ENDS = /[.?!;:。？！；：…”"'’)）\]】>》|*]\s*$/u;
/** A line this long that ends in the middle of a sentence was broken by accident; a shorter one may be a heading. */
const MIN_BROKEN_LINE_LENGTH = 80;

/** Reads a text of one paragraph a line, and joins a sentence that a stray line break has split. */
export function readParagraphs(lines: readonly Line[]): Reading {
  const lowerCased = lines.filter((line) => /^\p{Ll}/u.test(line.text)).length > lines.length / 2;
  const { rows, heads } = findTableRows(lines);
  const groups: { first: Line; text: LineJoiner; gapAfter: number }[] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    const inTable = rows.has(line) || (before && rows.has(before.first));
    if (before && !inTable && isBroken(before.text, line.text, lowerCased)) {
      before.text.add(line);
      before.gapAfter = 0;
      continue;
    }
    if (before) before.gapAfter = line.gap;
    groups.push({ first: line, text: new LineJoiner(line), gapAfter: 1 });
  }
  const paragraphs = groups.map(
    ({ first, text, gapAfter }): Paragraph => ({
      ...text.joined(),
      page: first.page,
      fresh: true,
      gapAfter,
      row: rows.has(first),
      ...(heads.has(first) ? { head: true } : {}),
    }),
  );
  return { paragraphs, dropped: [] };
}

function isBroken({ tail: before, length }: LineJoiner, after: string, lowerCased: boolean): boolean {
  if (length < MIN_BROKEN_LINE_LENGTH / 2 || ENDS.test(before) || endsInUrl(before) || markerOf(after)) return false;
  if (/\p{Script=Han}$/u.test(before))
    return /^\p{Script=Han}/u.test(after) && after.length > MIN_BROKEN_LINE_LENGTH / 4;
  return length > MIN_BROKEN_LINE_LENGTH && !lowerCased && /^\p{Ll}/u.test(after);
}

const endsInUrl = (text: string): boolean => text.split(/\s/).at(-1)?.slice(1).includes('/') ?? false;
