import type { Language } from '../../src/text/language.ts';
import type { Block } from '../read/blocks.ts';
import { join, spanOf } from '../read/mapped-text.ts';
import { markerOf } from '../read/marker.ts';
import type { Layout } from '../read/plain/layout.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';
import { addSections, type Outlined } from './add-sections.ts';
import { entryFor, findContents } from './contents.ts';
import { cutContents } from './cut-contents.ts';
import { type HeadingContext, headingOf } from './headings.ts';
import { removeBoilerplate } from './remove-boilerplate.ts';
import { splitInline } from './split-inline.ts';
import { splitTitles } from './split-titles.ts';

/** A policy's text as an outline. */
export interface Outline {
  readonly title: string | null;
  readonly elements: readonly Outlined[];
  readonly dropped: readonly { readonly span: readonly [number, number]; readonly reason: string }[];
}

/** Finds headings, numbered clauses and lists in a text, and leaves out boilerplate and tables of contents. */
export function outline(paragraphs: readonly Paragraph[], language: Language, layout: Layout): Outline {
  const contents = findContents(paragraphs);
  const rest = paragraphs.filter((paragraph) => !contents.paragraphs.has(paragraph));
  const { body, boilerplate, title } = removeBoilerplate(rest, language);
  const dropped = [
    ...[...contents.paragraphs].map((paragraph) => ({ span: spanOf(paragraph), reason: 'table of contents' })),
    ...boilerplate.map(({ paragraph, reason }) => ({ span: spanOf(paragraph), reason })),
  ];
  const pieces = splitInline(body);
  const context = { layout, language, contents };
  const asPrinted = elementsOf(pieces, context);
  const lost = language === 'en' && layout === 'paragraphs' && hasFewHeadings(asPrinted.elements);
  const { paragraphs: parts, contents: table } = cutContents(lost ? splitTitles(pieces) : []);
  const found = lost ? elementsOf(parts, context) : asPrinted;
  dropped.push(...table.map((part) => ({ span: spanOf(part), reason: 'table of contents' })), ...found.dropped);
  return { title, elements: addSections(found.elements), dropped };
}

/** A smaller share of a text's lines are headings where these may have run into the text behind them. */
const MAX_FEW_HEADINGS = 0.15;

const hasFewHeadings = (elements: readonly Block[]): boolean =>
  elements.filter(({ kind }) => kind === 'heading').length < elements.length * MAX_FEW_HEADINGS;

/** Tells headings, clauses and items apart. */
function elementsOf(
  pieces: readonly Paragraph[],
  { layout, language, contents }: Pick<HeadingContext, 'layout' | 'language' | 'contents'>,
): Pick<Outline, 'dropped'> & { readonly elements: readonly Block[] } {
  const dropped: { span: readonly [number, number]; reason: string }[] = [];
  const dense = pieces.filter((piece) => piece.gapAfter > 0).length < pieces.length * 0.2;
  const elements: Block[] = [];
  const seen = new Set<string>();
  pieces.forEach((piece, i) => {
    const context = { layout, language, contents, before: pieces[i - 1], after: pieces[i + 1], seen, dense };
    const found = headingOf(piece, context);
    if (!found) {
      if (/[\p{L}\p{N}]/u.test(piece.text)) elements.push(elementOf(piece));
      else dropped.push({ span: spanOf(piece), reason: 'no words' });
      return;
    }
    const entry = entryFor(found.heading.text, contents.entries);
    if (entry) seen.add(entry);
    const last = elements.at(-1);
    if (last?.kind === 'heading' && isSecondLine(last, found.heading))
      elements[elements.length - 1] = { ...last, ...join([last, found.heading], ' ') };
    else elements.push(found.heading);
    if (found.rest) elements.push(elementOf(found.rest));
  });
  return { elements, dropped };
}

/** A longer heading in capitals has all its lines. */
const MAX_FIRST_LINE = 160;

/** A heading in capitals over two lines. */
const isSecondLine = (first: Block, second: Block): boolean =>
  second.number === null &&
  first.text.length <= MAX_FIRST_LINE &&
  second.depth === 1 &&
  first.depth === 1 &&
  /^\p{Lu}{3}/u.test(second.text) &&
  /^[\p{Lu}\s/.,-]+$/u.test(first.text) &&
  !/ADDENDUM/i.test(second.text);

function elementOf(piece: Paragraph): Block {
  const marker = markerOf(piece.text);
  const kind = piece.row ? 'row' : marker?.kind === 'item' ? 'item' : 'text';
  const numbered = marker?.kind === 'section';
  return {
    text: piece.text,
    at: piece.at,
    mark: marker?.length ?? 0,
    kind,
    depth: numbered ? marker.depth : 0,
    number: numbered ? marker.label : null,
    page: piece.page,
    fresh: piece.fresh || numbered,
    ...(piece.head ? { head: true } : {}),
  };
}
