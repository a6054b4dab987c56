import type { ChatQuote } from '../../../../src/chat/reply/chat-reply.ts';
import { placeText } from '../../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../../src/text/language.ts';
import { discordWords } from '../discord-words.ts';
import { cleanText } from './clean-text.ts';
import { plain, type Span, type TextLine, textLine } from './text-line.ts';

/** Longer addresses are not links; no policy has one, and a link cannot be cut. */
const MAX_URL_LENGTH = 1000;

/** An address that may stand in `[text](<address>)`; null for anything that is not a web page. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const safe = href.replace(/[<>()\\\s`]/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return safe.length > MAX_URL_LENGTH ? null : safe;
}

/** The link behind a place; an address that cannot be one is told as it is. In angle brackets, it has no preview card. */
function linkSpans(url: string | null, language: Language): Span[] {
  const address = webAddress(url);
  if (address) return [plain(' · '), { text: discordWords[language].webPage, style: 'link', url: address }];
  return url && cleanText(url) ? [plain(` · ${cleanText(url)}`)] : [];
}

/**
 * Where a quote stands, in small print: its number, that it is no answer where it is none, for whom it is written, section,
 * version, file and lines, web page.
 */
export function placeLine({ marker, supports, place }: ChatQuote, language: Language): TextLine {
  const near = supports ? '' : `${discordWords[language].nearestOnly} · `;
  const spans: Span[] = [
    { text: `[${marker}]`, style: 'bold' },
    plain(` ${near}${cleanText(placeText(place, language))}`),
    ...linkSpans(place.url, language),
  ];
  return textLine('small', spans);
}
