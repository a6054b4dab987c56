import type { ChatQuote } from '../../../src/chat/reply/chat-reply.ts';
import { placeText } from '../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../src/text/language.ts';
import { discordWords } from './discord-words.ts';
import { cleanText } from './text/clean-text.ts';
import { plain, type Span, type TextLine, textLine } from './text/text-line.ts';

/** Characters. Longer addresses are shown as text, because a link cannot be cut; no policy has one that long. */
const MAX_URL_LENGTH = 1000;

/** The address in a form that fits into `[text](<address>)`; null if it is not the address of a web page. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const safe = href.replace(/[<>()\\\s`]/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return safe.length > MAX_URL_LENGTH ? null : safe;
}

/** The link after a place; an address that cannot be a link is shown as text. Angle brackets suppress the preview card. */
function linkSpans(url: string | null, language: Language): Span[] {
  const address = webAddress(url);
  if (address) return [plain(' · '), { text: discordWords[language].webPage, style: 'link', url: address }];
  return url && cleanText(url) ? [plain(` · ${cleanText(url)}`)] : [];
}

/**
 * Where a quote comes from, in small print: its number, whether it is only the nearest passage, for whom it is written,
 * section, version, file and lines, web page.
 */
export function renderPlace({ marker, supports, place }: ChatQuote, language: Language): TextLine {
  const near = supports ? '' : `${discordWords[language].nearestOnly} · `;
  const spans: Span[] = [
    { text: `[${marker}]`, style: 'bold' },
    plain(` ${near}${cleanText(placeText(place, language))}`),
    ...linkSpans(place.page ?? place.url, language),
  ];
  return textLine('small', spans);
}
