import { isHan, type Language } from '../../src/text/language.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import { markerOf } from '../read/marker.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';
import { isProse } from './is-prose.ts';

/** A paragraph that is the page's, not the policy's. */
export interface Boilerplate {
  readonly paragraph: Paragraph;
  readonly reason: 'navigation' | 'page furniture in another language' | 'title';
}

const DATE = /\b(?:19|20)\d\d\b|\b(?:effective|updated|modified|revised)\b|生效|更新/i;
const TITLE = /privacy|policy|policies|statement|notice|terms|隐私|政策|声明|条款/i;
const CONTACT = /@|https?:|\d{5,}/;

function isForeign(text: string, language: Language): boolean {
  const letters = [...text].filter((char) => /\p{L}/u.test(char));
  const han = letters.filter(isHan).length;
  return language === 'en' && letters.length > 0 && han / letters.length > 0.5;
}

/**
 * Splits off what a saved web page has around its policy: menus before the first sentence and links behind the
 * last one, and furniture in another script anywhere. The title is found among the menus; dates and the
 * heading of the first sentence stay.
 */
export function removeBoilerplate(
  paragraphs: readonly Paragraph[],
  language: Language,
): { body: Paragraph[]; boilerplate: Boilerplate[]; title: string | null } {
  const boilerplate: Boilerplate[] = [];
  const native = paragraphs.filter((paragraph) => {
    const foreign = isForeign(paragraph.text, language);
    if (foreign) boilerplate.push({ paragraph, reason: 'page furniture in another language' });
    return !foreign;
  });
  const prose = (paragraph: Paragraph) => isProse(paragraph.text, language);
  const first = native.findIndex(prose);
  if (first < 0) return { body: native, boilerplate, title: null };
  const last = native.findLastIndex(
    ({ text }) => isProse(text, language) || keeps(text) || isListItem(text) || isShortSentence(text),
  );
  const titles = native
    .slice(0, first)
    .filter((paragraph) => TITLE.test(paragraph.text) && paragraph.text.length < 110);
  const title = titles.at(-1);
  const body = native.filter((paragraph, i) => {
    if (i >= first && i <= last) return true;
    const stays =
      i < first && paragraph !== title && (keeps(paragraph.text) || (i === first - 1 && isHeading(paragraph, title)));
    if (!stays) boilerplate.push({ paragraph, reason: paragraph === title ? 'title' : 'navigation' });
    return stays;
  });
  return { body, boilerplate, title: title ? trimEndOf(title.text, /[.\s]/).replace(/^#+\s*/, '') : null };
}

const keeps = (text: string): boolean =>
  (DATE.test(text) || CONTACT.test(text) || /。$/.test(text)) && text.length < 160;

/** "b) answering questions.": an item of a list that ends as one. */
const isListItem = (text: string): boolean =>
  markerOf(text)?.kind === 'item' && markerOf(text)?.family !== 'bullet' && /[.;。；]$/u.test(text);

/** "We never sell it.": too short to be told by its small words alone, but a sentence about somebody. */
const isShortSentence = (text: string): boolean =>
  /[.!?]["'”’)]*$/.test(text) &&
  /\b(?:we|you|your|our|us|they|them|it)\b/i.test(text) &&
  /\p{L} \p{L}+ \p{L}/u.test(text);

/** The line right before the first sentence is its heading, unless it only repeats the title. */
const isHeading = (paragraph: Paragraph, title: Paragraph | undefined): boolean =>
  paragraph.text.length < 90 && !title?.text.includes(paragraph.text) && markerOf(paragraph.text)?.family !== 'bullet';
