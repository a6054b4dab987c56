import { jurisdictionsIn, wordsBesideJurisdictions } from '../../src/knowledge/match-jurisdictions.ts';
import type { Language } from '../../src/text/language.ts';
import type { Block } from '../read/blocks.ts';
import { slice, trim } from '../read/mapped-text.ts';
import { type Marker, markerOf } from '../read/marker.ts';
import type { Layout } from '../read/plain/layout.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';
import { type Contents, entryFor } from './contents.ts';
import { isAddressLine } from './is-address-line.ts';

/** What a heading is recognised against. */
export interface HeadingContext {
  readonly layout: Layout;
  readonly language: Language;
  readonly contents: Contents;
  readonly before: Paragraph | undefined;
  readonly after: Paragraph | undefined;
  /** True once a heading that the contents name has been seen by that name. */
  readonly seen: ReadonlySet<string>;
  /** True where blank lines hardly occur between the paragraphs of this text. */
  readonly dense: boolean;
}

const MAX_HEADING_LENGTH = { en: 90, zh: 40 };
const MAX_BARE_HEADING_LENGTH = { en: 70, zh: 24 };
const ENDS_SENTENCE = /[.。;；:：,，!！]$/u;
/** "Telephone: 02 735 6888": a label with its value. */
export const LABELLED = /^[^\s：:。，,.][^：:。.]{0,24}[：:]\s*\S/u;
const LEADS_IN = /[:：]\s*$/;

/** Depth of headings that stand below the nearest numbered one or one of the contents. */
export const BELOW = 90;
/** Depth of titles that ran into their text, where they have no number. */
const RUN_IN = { capitals: 0.5, case: BELOW + 1, lead: BELOW + 2 } as const;

/** The heading that a paragraph is or begins with, and the text behind it; null for plain text. */
export function headingOf(
  paragraph: Paragraph,
  context: HeadingContext,
): { heading: Block; rest: Paragraph | null } | null {
  const marker = markerOf(paragraph.text);
  const body = trim(slice(paragraph, marker?.length ?? 0));
  const finished = context.layout === 'sentences' ? body.text.replace(/\.$/, '') : body.text;
  if (!finished || paragraph.row || (LABELLED.test(finished) && !paragraph.title)) return null;
  if (isAddressLine(finished) || (context.before && isCountryOfAddress(finished, context.before))) return null;
  const make = (text: string, depth: number, rest: Paragraph | null = null) => ({
    heading: {
      kind: 'heading' as const,
      depth,
      mark: 0,
      number: marker?.kind === 'section' && marker.label ? marker.label : null,
      page: paragraph.page,
      fresh: true,
      alone: paragraph.title === 'lead' && marker === null,
      ...trim(slice(body, 0, text.length)),
    },
    rest: rest?.text ? rest : null,
  });
  const numbered = marker?.kind === 'section' ? marker.depth : null;
  if (paragraph.title) return make(finished, numbered ?? RUN_IN[paragraph.title]);
  const mayBeListed = finished.length <= MAX_HEADING_LENGTH[context.language] * 1.3;
  const inContents = mayBeListed ? entryFor(finished, context.contents.entries) : null;
  if (inContents && !context.seen.has(inContents) && finished.length <= MAX_HEADING_LENGTH[context.language] * 1.3)
    return make(finished, numbered ?? 1);
  if (context.before && LEADS_IN.test(context.before.text) && numbered === null && !isTitled(finished)) return null;
  if (numbered !== null) {
    const runIn = runInTitle(body.text, numbered, context);
    if (runIn) return make(runIn, numbered, { ...paragraph, ...trim(slice(body, runIn.length)) });
  }
  if (/^[A-Z]\.\s+\p{Lu}{2}/u.test(paragraph.text) && isCapitals(finished)) return make(finished, 1);
  const longest = (marker ? MAX_HEADING_LENGTH : MAX_BARE_HEADING_LENGTH)[context.language];
  const titled = isTitleCase(finished) && finished.length <= 110;
  if ((finished.length > longest && !titled) || ENDS_SENTENCE.test(finished)) return null;
  if (numbered !== null && !looksLikeClause(marker, finished, context)) return make(finished, numbered);
  if (isCapitals(finished)) return make(finished, 1);
  if (namesJurisdictions(finished, context)) return make(finished, BELOW);
  if (marker?.family === 'paren-number' && headsSections(marker, context)) return make(finished, 1.5);
  if (marker?.family === 'bullet' && isTitleCase(finished) && context.layout === 'sentences')
    return make(finished, BELOW);
  if (marker) return null;
  if (context.layout === 'sentences') return isTitleCase(finished) ? make(finished, BELOW) : null;
  if (!standsAlone(paragraph, context)) return null;
  return make(finished, BELOW);
}

/** "Germany" behind "10117 Berlin": the last line of an address. */
const isCountryOfAddress = (text: string, before: Paragraph): boolean =>
  isAddressLine(before.text) && wordsBesideJurisdictions(text) === 0 && jurisdictionsIn(text).length > 0;

/** A number with a whole sentence or a fragment of a list behind it is a clause; with a title, a heading. */
function looksLikeClause(marker: Marker | null, text: string, context: HeadingContext): boolean {
  if (!marker || marker.depth < 3) return false;
  return !context.after || (markerOf(context.after.text)?.depth ?? 0) <= marker.depth || text.length > 60;
}

/** "(1) Basic functions" above "2.1 ...": heads a group of sections, and is not one of a list's items. */
function headsSections(marker: Marker, { before, after }: HeadingContext): boolean {
  const [previous, next] = [before && markerOf(before.text), after && markerOf(after.text)];
  const inList = previous?.family === marker.family && previous.ordinal === marker.ordinal - 1;
  return next?.kind === 'section' && next.depth > 1 && !inList;
}

/** A short line apart from what is around it; in a text without blank lines one behind it ends something. */
function standsAlone(paragraph: Paragraph, context: HeadingContext): boolean {
  const { after, dense } = context;
  if (!after || (dense && paragraph.gapAfter > 0)) return false;
  return after.text.length > paragraph.text.length || markerOf(after.text) !== null;
}

const isTitled = (text: string): boolean => /^\p{Lu}[\p{Lu}\s&/,-]{6,}$/u.test(text);
const isCapitals = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0) * 3 &&
  !/\d{3}/.test(text);

const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'by',
  'at',
  'your',
  'our',
  'this',
]);

/** Four words or more, all but the small ones with a capital: a title, not a sentence. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const heavy = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return words.length >= 4 && !/[\d,;]/.test(text) && heavy.every((word) => /^\p{Lu}/u.test(word));
}

/** "• Brazil", "Outside the EEA, UK and Europe": nothing but the names of jurisdictions. */
function namesJurisdictions(text: string, context: HeadingContext): boolean {
  if (!context.after || context.after.text.length < text.length || /[@\d]/.test(text)) return false;
  return jurisdictionsIn(text).length > 0 && wordsBesideJurisdictions(text) === 0;
}

const BOLD_TITLE = /^\*\*([^*]{1,60})\*\*\s*/u;
const BRACKETED_TITLE = /^[^。；;.，,：:（(]{1,40}[（(][^）)]{2,90}[）)]\s+(?=\S)/u;
const QUESTION_TITLE = /^[^。；;.，,：:]{2,60}[?？]\s*(?=\S)/u;

/** A title with its text on the same line: "4.1 **Storage** We ...", "6.3 更正权（Right to ...） 如...", "10. How ...? If ...". */
function runInTitle(text: string, depth: number, context: HeadingContext): string | null {
  const match = BOLD_TITLE.exec(text) ?? (context.language === 'zh' ? BRACKETED_TITLE.exec(text) : null);
  const question = depth === 1 ? QUESTION_TITLE.exec(text) : null;
  const title = (match ?? question)?.[0];
  return title && title.length < text.length ? title : null;
}
