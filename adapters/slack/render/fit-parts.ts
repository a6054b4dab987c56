import { type ChatPart, type ChatQuote, textPart } from '../../../src/chat/reply/chat-reply.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { placeLine } from './render-quote.ts';
import { slackWords } from './slack-words.ts';
import { cutText } from './text/cut-text.ts';
import { escapedLength } from './text/escape-mrkdwn.ts';

/**
 * Characters of each piece of a part. Ordinary policies stay far below; a policy with a sentence of several pages does not.
 */
const MAX_LENGTHS = { quote: 3_000, leadIn: 1_500, translation: 2_400, place: 1_500, ownText: 2_800 } as const;

/**
 * Cuts parts so that each fits into a message: the bot's own text after a sentence, a giant quote into pieces with the same
 * number.
 */
export const fitParts = (parts: readonly ChatPart[], language: Language): ChatPart[] =>
  parts.flatMap((part) => fitPart(part, language));

const cutOwnText = (text: string): string[] => cutText(text, MAX_LENGTHS.ownText, escapedLength);

function fitPart(part: ChatPart, language: Language): ChatPart[] {
  const { colon, inBrackets } = slackWords[language];
  switch (part.kind) {
    case 'text':
      return cutOwnText(part.text).map((text) => ({ ...part, text }));
    case 'quote':
      return fitQuote(part.quote, language);
    case 'item': {
      if (part.term.length + part.text.length <= MAX_LENGTHS.ownText) return [part];
      return cutOwnText(part.term ? `${part.term}${colon}${part.text}` : part.text).map((text) => textPart(text));
    }
    case 'contact': {
      const { what, value, whose, place, marker } = part.contact;
      if (what.length + value.length + whose.length + (place?.length ?? 0) <= MAX_LENGTHS.ownText) return [part];
      const text = `${what}${colon}${value}${whose && inBrackets(whose)}${place ? ` — ${place}` : ''} [${marker}]`;
      return cutOwnText(text).map((piece) => textPart(piece));
    }
    case 'passage':
    case 'export':
      return [part];
  }
}

/** Moves a lead-in, translation or place that is too long out of the quote, into parts before or after it. */
function fitQuote(quote: ChatQuote, language: Language): ChatPart[] {
  const { leadIn, translation, place } = quote;
  const longLeadIn = leadIn && quote.leadInOf === null && leadIn.length > MAX_LENGTHS.leadIn ? leadIn : null;
  const longTranslation = translation && translation.length > MAX_LENGTHS.translation ? translation : null;
  const line = placeLine(quote, language);
  const isLongPlace = line.length > MAX_LENGTHS.place;
  const pieces = quote.text ? cutText(quote.text, MAX_LENGTHS.quote) : [''];
  const quotes = pieces.map((text, i): ChatPart => {
    const isFirst = i === 0;
    const isLast = i === pieces.length - 1;
    const fitted: ChatQuote = {
      ...quote,
      text,
      marked: pieces.length > 1 || longTranslation ? null : quote.marked,
      leadIn: isFirst && !longLeadIn ? leadIn : null,
      leadInOf: isFirst ? quote.leadInOf : null,
      translation: isLast && !longTranslation ? translation : null,
      place: isLongPlace
        ? { ...place, section: [], jurisdictions: [], file: place.file.slice(0, MAX_LENGTHS.place / 2) }
        : place,
    };
    return { kind: 'quote', quote: fitted };
  });
  const ownText = (text: string, role: 'note' | 'place') => cutOwnText(text).map((piece) => textPart(piece, role));
  return [
    ...(longLeadIn ? ownText(slackWords[language].introducedBy(longLeadIn), 'note') : []),
    ...quotes,
    ...(longTranslation
      ? ownText(`${wording[language].translation}${slackWords[language].colon}${longTranslation}`, 'note')
      : []),
    ...(isLongPlace ? ownText(line, 'place') : []),
  ];
}
