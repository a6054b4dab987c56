import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import type { Language } from '../../src/text/language.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import type { Layout } from '../read/plain/layout.ts';
import { join, spanOf } from '../read/mapped-text.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';
import { entryFor, findContents } from './contents.ts';
import { cutContents } from './cut-contents.ts';
import type { Element } from '../read/blocks.ts';
import { BELOW, type HeadingContext, headingOf } from './headings.ts';
import { markerOf } from './marker.ts';
import { removeBoilerplate } from './remove-boilerplate.ts';
import { splitInline } from './split-inline.ts';
import { splitTitles } from './split-titles.ts';

/** An element with the headings above it. */
export interface Outlined extends Element {
  readonly section: readonly string[];
  readonly jurisdictions: readonly string[];
}

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
  return { title, elements: withSections(found.elements), dropped };
}

/** A smaller share of a text's lines are headings where these may have run into the text behind them. */
const MAX_FEW_HEADINGS = 0.15;

const hasFewHeadings = (elements: readonly Element[]): boolean =>
  elements.filter(({ kind }) => kind === 'heading').length < elements.length * MAX_FEW_HEADINGS;

/** Tells headings, clauses and items apart. */
function elementsOf(
  pieces: readonly Paragraph[],
  { layout, language, contents }: Pick<HeadingContext, 'layout' | 'language' | 'contents'>,
): Pick<Outline, 'dropped'> & { readonly elements: readonly Element[] } {
  const dropped: { span: readonly [number, number]; reason: string }[] = [];
  const dense = pieces.filter((piece) => piece.gapAfter > 0).length < pieces.length * 0.2;
  const elements: Element[] = [];
  const seen = new Set<string>();
  pieces.forEach((piece, i) => {
    const context = { layout, language, contents, before: pieces[i - 1], after: pieces[i + 1], seen, dense };
    const found = headingOf(piece, context);
    if (!found) {
      if (isStrayLabel(piece, context)) dropped.push({ span: spanOf(piece), reason: 'label without text' });
      else if (/[\p{L}\p{N}]/u.test(piece.text)) elements.push(elementOf(piece));
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

/** A short line that is neither a heading nor a sentence nor somebody's name behind a lead-in: a link's or a picture's label. */
const isStrayLabel = (
  piece: Paragraph,
  { layout, before }: { layout: Layout; before: Paragraph | undefined },
): boolean =>
  layout === 'paragraphs' &&
  piece.text.length < 40 &&
  !/[.。;；:：!！?？,，\d@)）]/u.test(piece.text) &&
  !markerOf(piece.text) &&
  !(before && /[:：]$/.test(before.text));

/** A longer heading in capitals has all its lines. */
const MAX_FIRST_LINE = 160;

/** A heading in capitals over two lines. */
const isSecondLine = (first: Element, second: Element): boolean =>
  second.number === null &&
  first.text.length <= MAX_FIRST_LINE &&
  second.depth === 1 &&
  first.depth === 1 &&
  /^\p{Lu}{3}/u.test(second.text) &&
  /^[\p{Lu}\s/.,-]+$/u.test(first.text) &&
  !/ADDENDUM/i.test(second.text);

function elementOf(piece: Paragraph): Element {
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
  };
}

/** Gives each element the headings above it. An unnumbered heading stands below the nearest numbered one. */
function withSections(elements: readonly Element[]): Outlined[] {
  const stack: { depth: number; label: string; jurisdictions: string[]; alone: boolean }[] = [];
  let isRead = false; // whether the text of the last heading has come
  const outlined: Outlined[] = [];
  for (const element of elements) {
    if (element.kind === 'heading') {
      const jurisdictions = addressees(element.text);
      const aside = jurisdictions.length > 0 || /^outside\b/i.test(element.text);
      const depth = element.depth !== BELOW ? element.depth : aside ? BELOW : BELOW + 1;
      while ((stack.at(-1)?.depth ?? 0) >= depth) stack.pop();
      stack.push({ depth, label: labelOf(element), jurisdictions, alone: element.alone ?? false });
      isRead = false;
      continue;
    }
    if (isRead && element.kind === 'text' && stack.at(-1)?.alone) stack.pop();
    // A numbered clause ends the sections of its own depth: 5.7 does not belong to 5.6.
    if (element.depth > 0) while ((stack.at(-1)?.depth ?? 0) >= element.depth) stack.pop();
    const jurisdictions = [...stack].reverse().find((heading) => heading.jurisdictions.length > 0)?.jurisdictions ?? [];
    outlined.push({ ...element, section: stack.map((heading) => heading.label), jurisdictions });
    isRead = true;
  }
  return outlined;
}

const labelOf = (heading: Element): string => {
  const text = heading.text.replace(/\*\*/g, '').replace(/^#+\s*/, '');
  const label = trimEndOf(text, /[.\s]/);
  return heading.number ? `${heading.number} ${label}` : label;
};

/** Headings that name a jurisdiction without being addressed to its people: transfers, frameworks. */
const NOT_ADDRESSED = /shield|framework|transfer|传输|隐私盾|框架|跨境/i;

/** "(outside the EEA)", "Outside the EEA, UK and Europe" and "Non-U.S. Users" exclude what they name. */
const EXCLUDED = /^outside\b.*|\bnon-\S+|[(（](?:outside|excluding|除)[^)）]*[)）]/gi;

function addressees(heading: string): string[] {
  if (NOT_ADDRESSED.test(heading)) return [];
  const excluded = new Set((heading.match(EXCLUDED) ?? []).flatMap((part) => jurisdictionsIn(part)));
  const text = heading.replace(EXCLUDED, '');
  // In capitals, "US" may be the pronoun ("CONTACTING US").
  return jurisdictionsIn(/\p{Ll}/u.test(text) ? text : text.toLowerCase(), true).filter((id) => !excluded.has(id));
}
