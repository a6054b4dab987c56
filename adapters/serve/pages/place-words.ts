import type { PlaceInDocument } from '../site/open-document.ts';
import type { SiteWords } from '../words/site-words.ts';

/** A place in words: "lines 3–5", "page 2", "paragraph 14". */
export const placeWords = (place: PlaceInDocument, words: SiteWords): string =>
  place.kind === 'lines' ? words.lines(place.first, place.last) : words[place.kind](place.number);
