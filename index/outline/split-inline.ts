import { slice, trim } from '../read/mapped-text.ts';
import { markerOf } from '../read/marker.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';

const INLINE_ITEM = /[(（](\d{1,2})[)）]/g;
/** What may stand before an item's mark inside a line; the first item follows the sentence that introduces the list. */
const BEFORE_ITEM = /[:;.,。：；，、!?！？]\s*$/u;
const BEFORE_FIRST = /(?:[:：。]|^)\s*$/u;
const INLINE_SECTION = /(?<!\d)\d{1,2}(?:\.\d{1,2}){1,5}(?=[\s\p{Script=Han}])/gu;
const BEFORE_SECTION = /[.。；;?？!！]\s*$/u;
/** Characters before an item's mark that tell whether it is one. */
const BEFORE_LENGTH = 40;

/** Offsets at which the items of an inline list begin: (1) (2) (3), each behind a sentence or a part of one. */
function itemStarts(text: string, expected: number): number[] {
  const starts: number[] = [];
  let next = expected;
  for (const match of text.matchAll(INLINE_ITEM)) {
    const before = text.slice(Math.max(0, match.index - BEFORE_LENGTH), match.index);
    if (Number(match[1]) !== next) continue;
    if (!(next === 1 ? BEFORE_FIRST : BEFORE_ITEM).test(before) && match.index > 0) continue;
    starts.push(match.index);
    next++;
  }
  return starts.length + (expected - 1) >= 2 ? starts : [];
}

/** Offsets at which further numbered clauses begin in the line of one: "7.1 ... 7.2 ...". */
function sectionStarts(text: string): number[] {
  const first = markerOf(text);
  if (first?.kind !== 'section') return [];
  const starts: number[] = [];
  let [label, ordinal] = [first.label.split('.').slice(0, -1).join('.'), first.ordinal];
  if (first.depth === 1) [label, ordinal] = [first.label, 0];
  for (const match of text.matchAll(INLINE_SECTION)) {
    if (match.index === 0 || match[0] !== `${label}.${ordinal + 1}`) continue;
    if (!BEFORE_SECTION.test(text.slice(Math.max(0, match.index - BEFORE_LENGTH), match.index))) continue;
    starts.push(match.index);
    ordinal++;
  }
  return starts;
}

function cut(paragraph: Paragraph, starts: readonly number[]): Paragraph[] {
  const bounds = [...new Set([0, ...starts, paragraph.text.length])];
  return bounds
    .slice(0, -1)
    .map((start, i) => ({ ...paragraph, ...trim(slice(paragraph, start, bounds[i + 1])) }))
    .filter((part) => part.text);
}

/** Cuts lines that hold several numbered clauses or the items of a list into one paragraph each. */
export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
  let last = 0; // number of the last inline item, so that a list goes on in the next line
  return paragraphs
    .flatMap((paragraph) => cut(paragraph, sectionStarts(paragraph.text)))
    .flatMap((paragraph) => {
      const marker = markerOf(paragraph.text);
      const goesOn = marker?.kind === 'item' && marker.family === 'paren-number' && marker.ordinal === last + 1;
      const starts = itemStarts(paragraph.text, goesOn ? marker.ordinal : 1);
      last = starts.length > 0 ? (goesOn ? marker.ordinal - 1 : 0) + starts.length : goesOn ? marker.ordinal : 0;
      return cut(paragraph, starts);
    });
}
