import { discordWords } from '../../../../adapters/discord/render/discord-words.ts';
import { webAddress } from '../../../../adapters/discord/render/place-line.ts';
import type { ChatPart } from '../../../../src/chat/chat-reply.ts';
import { placeText } from '../../../../src/chat/plain-text.ts';
import { wording } from '../../../../src/compose/wording.ts';
import type { Language } from '../../../../src/text/language.ts';
import { bare } from './hostile-text.ts';

/** All that a person reads of a part, in order; marks of lists and emphasis are no words. */
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
      const { marker, text, leadIn, leadInOf, translation, place } = part.quote;
      const { url } = place;
      const lead = leadInOf ? words.introducedAs(leadInOf) : bare(leadIn ?? '') ? words.introducedBy(leadIn ?? '') : '';
      const translated = bare(translation ?? '') ? `${wording[language].translation}${words.colon}${translation}` : '';
      const link = webAddress(url) ? `·${words.webPage}` : bare(url ?? '') ? `·${url}` : '';
      return `${lead}${text}${translated}[${marker}]${placeText(place, language)}${link}`;
    }
  }
}
