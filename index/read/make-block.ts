import type { Block, Link } from './blocks.ts';
import type { MappedText } from './mapped-text.ts';
import { markerOf } from './marker.ts';

type Words = MappedText & { readonly links: readonly Link[] };

/** A heading, with its number taken off. @param level 1 for the highest */
export function makeHeading(words: Words, level: number): Block {
  const marker = markerOf(words.text);
  const length = marker?.kind === 'section' && marker.length < words.text.length ? marker.length : 0;
  return {
    kind: 'heading',
    text: words.text.slice(length),
    at: words.at.slice(length),
    depth: level,
    mark: 0,
    number: length > 0 ? marker?.label || null : null,
    page: 0,
    fresh: true,
  };
}

/** A paragraph, or a list item where it begins with the mark of one. */
export function makeText({ text, at, links }: Words): Block {
  const marker = markerOf(text);
  return {
    kind: marker?.kind === 'item' ? 'item' : 'text',
    text,
    at,
    links,
    depth: 0,
    mark: marker?.length ?? 0,
    number: marker?.kind === 'section' ? marker.label || null : null,
    page: 0,
    fresh: true,
  };
}

/** A list item. @param mark length of its printed number at the start of its text; 0 without one */
export function makeItem({ text, at, links }: Words, mark = 0): Block {
  const length = mark || (markerOf(text)?.kind === 'item' ? (markerOf(text)?.length ?? 0) : 0);
  return { kind: 'item', text, at, links, depth: 0, mark: length, number: null, page: 0, fresh: true };
}

/** What stands between two cells of a row: an em space, so that they can be told apart and white space is all that is added. */
const CELL_GAP = '\u2003';

/** A table row from its cells. @param head true for the one that names the columns */
export function makeRow(cells: readonly Words[], head: boolean): Block {
  let text = '';
  const at: number[] = [];
  const links: Link[] = [];
  for (const cell of cells) {
    if (!cell.text) continue;
    if (text) {
      text += CELL_GAP;
      at.push(at.at(-1) ?? 0);
    }
    for (const link of cell.links) links.push({ ...link, from: link.from + text.length, to: link.to + text.length });
    text += cell.text;
    for (const offset of cell.at) at.push(offset);
  }
  return { kind: 'row', text, at, links, depth: 0, mark: 0, number: null, page: 0, fresh: true, head };
}
