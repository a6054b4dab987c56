import { discordWords } from '../../../../adapters/discord/render/discord-words.ts';
import { webAddress } from '../../../../adapters/discord/render/render-place.ts';
import type { ChatPart, ChatQuote, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { placeText } from '../../../../src/compose/draw/plain-text.ts';
import { wording } from '../../../../src/compose/wording.ts';
import type { Language } from '../../../../src/text/language.ts';
import { bare } from './hostile-text.ts';

/** The line above a quote that says to which jurisdictions it applies; empty if to all. */
export function limitationOf({ place }: ChatQuote, language: Language): string {
  const places = place.jurisdictions.join(wording[language].listSeparator);
  return bare(places) ? discordWords[language].writtenFor(places) : '';
}

/** The bare text of a reply without these lines, which are above the first of several quotes only. */
export function withoutLimits(text: string, { parts, language }: ChatReply): string {
  const limits = parts.map((part) => (part.kind === 'quote' ? bare(limitationOf(part.quote, language)) : ''));
  return limits.filter(Boolean).reduce((rest, limit) => rest.replaceAll(limit, ''), text);
}

/** The line that introduces a quote. */
export function leadOf({ leadIn, leadInOf }: ChatQuote, language: Language): string {
  const words = discordWords[language];
  if (leadInOf) return words.introducedAs(leadInOf);
  return bare(leadIn ?? '') ? words.introducedBy(leadIn ?? '') : '';
}

/**
 * All that a person reads of a part, in order, without whom a quote is written for, which stands above the first of several;
 * marks of lists and emphasis are no words.
 */
export function wordsOfPart(part: ChatPart, language: Language): string {
  const words = discordWords[language];
  switch (part.kind) {
    case 'text':
    case 'export':
      return part.text;
    case 'item':
      return bare(part.term) ? `${part.term}${words.colon}${part.text}` : part.text;
    case 'passage':
      return part.runs.map(({ text }) => text).join('');
    case 'contact': {
      const { what, value, whose, place, marker } = part.contact;
      const owner = bare(whose) ? words.inBrackets(whose) : '';
      return `${what}${words.colon}${value}${owner}${bare(place ?? '') ? `—${place}` : ''}[${marker}]`;
    }
    case 'quote': {
      const { marker, supports, text, translation, translationFirst, place } = part.quote;
      const { url } = place;
      const lead = leadOf(part.quote, language);
      const translated = bare(translation ?? '') ? `${wording[language].translation}${words.colon}${translation}` : '';
      const link = webAddress(url) ? `·${words.webPage}` : bare(url ?? '') ? `·${url}` : '';
      const near = supports ? '' : `${words.nearestOnly}·`;
      const own =
        translated && translationFirst
          ? `${translated}${bare(text) ? `${wording[language].original}${words.colon}${text}` : ''}`
          : `${text}${translated}`;
      return `${lead}${own}[${marker}]${near}${placeText(place, language)}${link}`;
    }
  }
}
