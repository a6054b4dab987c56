import { type ChatPart, type ChatQuote, textPart } from '../../../src/chat/reply/chat-reply.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { placeLine } from './render-quote.ts';
import { slackWords } from './slack-words.ts';
import { cutText } from './text/cut-text.ts';
import { escapedLength } from './text/escape-mrkdwn.ts';

/**
 * Characters of what a quote is drawn with. The policies' are far below; what is above comes from a policy that
 * somebody drops in with a sentence of several pages.
 */
const MAX_LENGTHS = { words: 3_000, leadIn: 1_500, translation: 2_400, place: 1_500, own: 2_800 } as const;

/** Parts of which each fits into a message: own words cut at a sentence, a giant quote in pieces of the same number. */
export const fitParts = (parts: readonly ChatPart[], language: Language): ChatPart[] =>
  parts.flatMap((part) => fitPart(part, language));

const ownPieces = (text: string): string[] => cutText(text, MAX_LENGTHS.own, escapedLength);

function fitPart(part: ChatPart, language: Language): ChatPart[] {
  const { colon, inBrackets } = slackWords[language];
  switch (part.kind) {
    case 'text':
      return ownPieces(part.text).map((text) => ({ ...part, text }));
    case 'quote':
      return fitQuote(part.quote, language);
    case 'item': {
      if (part.term.length + part.text.length <= MAX_LENGTHS.own) return [part];
      return ownPieces(part.term ? `${part.term}${colon}${part.text}` : part.text).map((text) => textPart(text));
    }
    case 'contact': {
      const { what, value, whose, place, marker } = part.contact;
      if (what.length + value.length + whose.length + (place?.length ?? 0) <= MAX_LENGTHS.own) return [part];
      const told = `${what}${colon}${value}${whose && inBrackets(whose)}${place ? ` — ${place}` : ''} [${marker}]`;
      return ownPieces(told).map((text) => textPart(text));
    }
    case 'passage':
    case 'export':
      return [part];
  }
}

/** What is too long beside a quote goes before or after it as a part of its own. */
function fitQuote(quote: ChatQuote, language: Language): ChatPart[] {
  const { leadIn, translation, place } = quote;
  const longLeadIn = leadIn && quote.leadInOf === null && leadIn.length > MAX_LENGTHS.leadIn ? leadIn : null;
  const longTranslation = translation && translation.length > MAX_LENGTHS.translation ? translation : null;
  const line = placeLine(quote, language);
  const isLongPlace = line.length > MAX_LENGTHS.place;
  const pieces = quote.text ? cutText(quote.text, MAX_LENGTHS.words) : [''];
  const told = pieces.map((text, i): ChatPart => {
    const isFirst = i === 0;
    const isLast = i === pieces.length - 1;
    const fitted: ChatQuote = {
      ...quote,
      text,
      leadIn: isFirst && !longLeadIn ? leadIn : null,
      leadInOf: isFirst ? quote.leadInOf : null,
      translation: isLast && !longTranslation ? translation : null,
      place: isLongPlace
        ? { ...place, section: [], jurisdictions: [], file: place.file.slice(0, MAX_LENGTHS.place / 2) }
        : place,
    };
    return { kind: 'quote', quote: fitted };
  });
  const own = (text: string, role: 'note' | 'place') => ownPieces(text).map((piece) => textPart(piece, role));
  return [
    ...(longLeadIn ? own(slackWords[language].introducedBy(longLeadIn), 'note') : []),
    ...told,
    ...(longTranslation
      ? own(`${wording[language].translation}${slackWords[language].colon}${longTranslation}`, 'note')
      : []),
    ...(isLongPlace ? own(line, 'place') : []),
  ];
}
