import { slice, trim } from '../read/mapped-text.ts';
import { markerOf } from '../read/marker.ts';
import type { Paragraph, TitleKind } from '../read/plain/paragraph.ts';

/** A title has at most so many letters, and leaves so many to the text behind it. */
const MAX_TITLE_LENGTH = 110;
const MIN_TEXT_LENGTH = 25;
/** Letters of the shortest title. */
const LEAST = 4;
/** So many words has a title at most, and a label without capitals. */
const MAX_TITLE_WORDS = 18;
const MAX_LABEL_WORDS = 8;
/** A paragraph begins with a section's title, a part's, and its own. */
const MAX_TITLES = 3;

/** Words that sentences begin with and titles hardly go on with. */
const OPENERS = new Set(
  `We You If When Whenever Where While Although Because Since Unless Until Upon Under Once After Before During Except
  The This These Those That Our Your Any All Each Some Most Many No Other They It There In As At For From To By On With
  Like Please Generally Occasionally Sometimes Certain From-time-to-time Pursuant Through Should Once Both Neither`.split(
    /\s+/,
  ),
);
/** Behind these a term that the text defines may stand with a capital: "The Sites are ...". */
const DETERMINERS = new Set(['The', 'This', 'These', 'Those', 'Our', 'Your', 'Any', 'All', 'Each', 'Some', 'No']);

/** Words that need no capital in a title. */
const SMALL = new Set(
  'a about an and are as at by do does for from has have how if in into is it its not of on or other our out over than that the this through to under use we what when while with you your'.split(
    ' ',
  ),
);
/** Small words that a title may end in. */
const MAY_END = new Set(['about', 'it', 'other', 'out', 'use', 'we', 'you']);

const isTitleWord = (word: string): boolean =>
  SMALL.has(word) || /^[^\p{L}\p{N}]*[\p{Lu}\d]/u.test(word) || !/\p{L}/u.test(word);

/** What the sentences of a text begin with more than once: its own name ("Kaleida Health may ...") and the like. */
function usualOpenings(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    for (const [, opening = ''] of text.matchAll(/(?:^|[.?!:] )((?:\p{Lu}\S* ){1,3})(?=\p{Ll})/gu))
      counts.set(opening.trim(), (counts.get(opening.trim()) ?? 0) + 1);
  }
  return new Set([...counts].filter(([opening, count]) => count > 1 && !OPENERS.has(opening)).map(([one]) => one));
}

/** Where a smaller share of the paragraphs has a title, it is that of its own paragraph alone. */
const ENOUGH = 0.12;
/** Fewer titles in capitals are no rank of their own: one may be an abbreviation. */
const RANKED = 3;
/** The title of all of it, in one of the first paragraphs, heads no section. */
const WHOLE = /privacy (?:policy|notice|statement)$/i;
const OPENING = 3;

/**
 * Cuts off the titles that run into their text where a saved page has lost its layout: "How We Use It We use ...",
 * "CHILDREN This site ...", "Kids and Parents: We do not ...", "Who Can See It? Nobody ...".
 * @returns the paragraphs, each such title as one of its own that is marked as a title
 */
export function splitTitles(paragraphs: readonly Paragraph[]): Paragraph[] {
  const openings = usualOpenings(paragraphs);
  const cut = paragraphs.map((paragraph, i) => {
    const pieces = paragraph.row ? [paragraph] : cutTitles(paragraph, openings);
    return i < OPENING && WHOLE.test(pieces[0]?.title ? pieces[0].text : '') ? [paragraph] : pieces;
  });
  const pieces = cut.flat();
  const few = cut.filter(([first]) => first?.title).length < cut.length * ENOUGH;
  const ranked = pieces.filter(({ title }) => title === 'capitals').length >= RANKED;
  return pieces.map((piece) => {
    if (!piece.title || piece.title === 'lead') return piece;
    return { ...piece, title: few ? 'lead' : ranked ? piece.title : 'case' };
  });
}

function cutTitles(paragraph: Paragraph, openings: ReadonlySet<string>, most = MAX_TITLES): Paragraph[] {
  const marker = markerOf(paragraph.text);
  if (marker?.kind === 'item' || most === 0) return [paragraph];
  const mark = marker?.length ?? 0;
  const found = titleOf(paragraph.text.slice(mark), openings);
  if (!found) return [paragraph];
  const title = { ...paragraph, ...trim(slice(paragraph, 0, mark + found.title)), gapAfter: 0, title: found.kind };
  if (found.end === 0) return mark === 0 ? [title, paragraph] : [paragraph];
  return [title, ...cutTitles({ ...paragraph, ...trim(slice(paragraph, mark + found.end)) }, openings, most - 1)];
}

/** Where the title that a text begins with ends, and where the text behind it: at 0 where it keeps the title as its label. */
interface Title {
  readonly kind: TitleKind;
  readonly title: number;
  readonly end: number;
}

function titleOf(text: string, openings: ReadonlySet<string>): Title | null {
  const start = text.slice(0, 2 * MAX_TITLE_LENGTH);
  const found = inCapitals(start) ?? marked(start) ?? inTitleCase(start, openings);
  return found && found.title <= MAX_TITLE_LENGTH && text.length - found.end >= MIN_TEXT_LENGTH ? found : null;
}

const CAPITALS = /^(?:[\p{Lu}\d&/,()'’-]+ )*[\p{Lu}\d&/,()'’-]{2,}\??(?= \p{Lu}\p{Ll}| (?:A|I) \p{Ll}| \d{1,2}\. )/u;

/** "INFORMATION SHARING Yahoo does not ...": more than an abbreviation. */
function inCapitals(text: string): Title | null {
  const title = CAPITALS.exec(text)?.[0];
  if (!title || !/\p{Lu}{5}|\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(title)) return null;
  return { kind: 'capitals', title: title.length, end: title.length };
}

const MARKED = /^([^.?!:]{3,110}?)(\?|[.:]|-(?= )| [-–—])\s+(?=["“]?(\p{Lu}\S*))/u;
/** "Cookies. We ...": so few words with a full stop stay with the sentence that they label, too. */
const LABEL_WORDS = 3;
/** What introduces the text behind a colon, and is no title of it. */
const LEADS_IN = /\b(?:follow\w*|includ\w*|such as|example|examples|below|note|that|to|are|is)$/i;

/** "Exceptions To This Requirement. We ...", "Kids and Parents: This ...", "What is collected? We ...", "Third parties: We may ...". */
function marked(text: string): Title | null {
  const [all, title = '', mark = '', next = ''] = MARKED.exec(text) ?? [];
  if (all === undefined || /^\p{Ll}/u.test(title)) return null;
  const asks = mark === '?';
  const labels = mark === ':' && OPENERS.has(next) && !OPENERS.has(title.split(' ')[0] ?? '') && !LEADS_IN.test(title);
  if (!asks && !isTitle(title) && !(labels && title.split(' ').length <= MAX_LABEL_WORDS)) return null;
  const stays = mark === '.' && title.split(' ').length <= LABEL_WORDS;
  return { kind: mark === '.' ? 'lead' : 'case', title: title.length + (asks ? 1 : 0), end: stays ? 0 : all.length };
}

/** "Third-Party Agents We have ...": up to the first words that can open a sentence. */
function inTitleCase(text: string, openings: ReadonlySet<string>): Title | null {
  const words = [...text.matchAll(/\S+/g)];
  const raw = words.map(([word]) => word);
  for (const [i, { index }] of words.entries()) {
    const title = text.slice(0, index).trimEnd();
    if (i > 0 && opensSentence(raw.slice(i, i + 5), openings) && isTitle(title))
      return { kind: 'case', title: title.length, end: index };
    if (!isTitleWord(raw[i] ?? '')) return null;
  }
  return null;
}

/** Small words that go on with what is before them in a title, too. */
const LINKS = new Set(['and', 'or', 'of', 'in', 'to', 'for', 'with', 'by', 'from', 'on', 'at']);

const isLower = (word = ''): boolean => /^\p{Ll}/u.test(word) && word !== 'and' && word !== 'or';
const isVerb = (word = ''): boolean => isLower(word) && !LINKS.has(word);

/** True for words that open a sentence: "We use", "The Sites are", "Kaleida Health may", "While Kaleida Health will". */
function opensSentence(words: readonly string[], openings: ReadonlySet<string>): boolean {
  const [first = '', second, third, fourth] = words;
  if (OPENERS.has(first) && isLower(second)) return true;
  const isTerm = /^\p{Lu}/u.test(third ?? '') && !OPENERS.has(third ?? '');
  if (DETERMINERS.has(first) && (isVerb(third) || (isTerm && isVerb(fourth)))) return true;
  const named = OPENERS.has(first) && !DETERMINERS.has(first) ? words.slice(1) : words;
  return [1, 2, 3].some((count) => openings.has(named.slice(0, count).join(' ')) && isLower(named[count]));
}

/** True for words with capitals, of which the last is none of the small ones. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/);
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length <= MAX_TITLE_WORDS &&
    /^["“(]?\p{Lu}/u.test(text) &&
    !/[.,;:]$|https?:|@/.test(text) &&
    words.every(isTitleWord) &&
    (!SMALL.has(last) || MAY_END.has(last)) &&
    (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST &&
    !/^(?:Note|Example|Please|\p{L}+ly)$/u.test(text)
  );
}
