import { type MappedText, slice, trim } from '../read/mapped-text.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';

/** So many titles one behind the other are a table of contents. */
const MIN_ENTRIES = 4;
/** Titles beyond these are not looked for in other paragraphs. */
const MAX_TITLES = 400;
/** What stands between two of them: no sentence, but maybe an entry that is worded differently. */
const BETWEEN = /^(?:(?!\.\s).){0,110}$/su;
/** "This statement answers the following questions:" */
const LEAD = /^[^.:]{0,100}:\s*$/;
/** A shorter title may stand in any sentence. */
const MIN_ENTRY_LENGTH = 8;

/**
 * Cuts out of paragraphs what is a table of contents that has run into them: titles of the text, one behind the other.
 * @param paragraphs those of a text, in which its titles are marked
 */
export function cutContents(paragraphs: readonly Paragraph[]): { paragraphs: Paragraph[]; contents: MappedText[] } {
  const titles = new Set(
    paragraphs.flatMap(({ title, text }) => (title ? [text.toLowerCase()] : [])).slice(0, MAX_TITLES),
  );
  const contents: MappedText[] = [];
  const kept = paragraphs.flatMap((paragraph) => {
    const found = paragraph.title ? null : contentsIn(paragraph.text, titles);
    if (!found) return [paragraph];
    contents.push(slice(paragraph, ...found));
    return [slice(paragraph, 0, found[0]), slice(paragraph, found[1])]
      .map((part) => ({ ...paragraph, ...trim(part) }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  });
  return { paragraphs: kept, contents };
}

/** Where the table of contents in a text begins and ends; null without one. */
function contentsIn(text: string, titles: ReadonlySet<string>): readonly [number, number] | null {
  const lower = text.toLowerCase();
  let [from, to, count] = [0, 0, 0];
  for (const [start, end] of placesOf(lower, titles)) {
    if (start < to) continue;
    if (count > 0 && BETWEEN.test(lower.slice(to, start))) [to, count] = [end, count + 1];
    else if (count < MIN_ENTRIES) [from, to, count] = [start, end, 1];
  }
  if (count < MIN_ENTRIES) return null;
  return [LEAD.exec(text.slice(0, from)) ? 0 : from, to];
}

/** Where titles stand in a text, each at its last place, in reading order. */
const placesOf = (lower: string, titles: ReadonlySet<string>): (readonly [number, number])[] =>
  [...titles]
    .filter((title) => title.length >= MIN_ENTRY_LENGTH)
    .map((title) => [lower.lastIndexOf(title), title] as const)
    .filter(([at]) => at >= 0)
    .map(([at, title]) => [at, at + title.length] as const)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
