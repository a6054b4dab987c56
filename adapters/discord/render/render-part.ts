import type { ChatContact, ChatPart, ChatQuote, TextRole, TextRun } from '../../../src/chat/reply/chat-reply.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { discordWords } from './discord-words.ts';
import { renderPlace } from './render-place.ts';
import { cleanLines, cleanText, cleanVerbatim } from './text/clean-text.ts';
import { type LineKind, plain, type Span, type TextLine, textLine } from './text/text-line.ts';

/** How own words stand, by what they are for. */
const ROLES: Readonly<Record<TextRole, { readonly kind: LineKind; readonly style: Span['style'] }>> = {
  lead: { kind: 'plain', style: 'bold' },
  verdict: { kind: 'plain', style: 'plain' },
  name: { kind: 'heading', style: 'plain' },
  detail: { kind: 'plain', style: 'plain' },
  place: { kind: 'small', style: 'plain' },
  source: { kind: 'small', style: 'plain' },
  example: { kind: 'entry', style: 'code' },
  note: { kind: 'plain', style: 'plain' },
  plain: { kind: 'plain', style: 'plain' },
};

/**
 * A part of a reply as lines; none for a part without words.
 * @param before the part right above it in the same message; what holds for both is said once
 */
export function renderPart(part: ChatPart, language: Language, before?: ChatPart): TextLine[] {
  switch (part.kind) {
    case 'text': {
      const { kind, style } = ROLES[part.role];
      return cleanLines(part.text).map((text) => textLine(kind, [{ text, style }]));
    }
    case 'quote':
      return [...limitation(part.quote, language, before), ...quoteLines(part.quote, language)];
    case 'contact':
      return [contactLine(part.contact, language)];
    case 'item':
      return itemLines(part, language);
    case 'passage':
      return runLines(part.runs);
    case 'export':
      return exportLines(part.text);
  }
}

/** Whom a passage is for stands above it: who reads the quote alone must not take it for the rule for everybody. */
function limitation(quote: ChatQuote, language: Language, before?: ChatPart): TextLine[] {
  const placesOf = ({ place }: ChatQuote) => cleanText(place.jurisdictions.join(wording[language].listSeparator));
  const places = placesOf(quote);
  if (!places || (before?.kind === 'quote' && placesOf(before.quote) === places)) return [];
  return [textLine('plain', [{ text: discordWords[language].writtenFor(places), style: 'bold' }])];
}

/** The policy's words beside a bar; what is not the quote stands outside of it: lead-in, translation, place. */
function quoteLines(quote: ChatQuote, language: Language): TextLine[] {
  const { text, leadIn, leadInOf, translation } = quote;
  const words = discordWords[language];
  const [lead, translated] = [cleanText(leadIn ?? ''), cleanText(translation ?? '')];
  const before = leadInOf ? words.introducedAs(leadInOf) : lead && words.introducedBy(lead);
  const label = `${wording[language].translation}${words.colon}`;
  return [
    ...(before ? [textLine('small', before)] : []),
    ...cleanLines(text).map((line) => textLine('quote', line)),
    ...(translated ? [textLine('plain', [{ text: label, style: 'bold' }, plain(translated)])] : []),
    renderPlace(quote, language),
  ];
}

/** What it is and for what, the value to be copied, whose it is, for where, its source. */
function contactLine({ what, value, whose, place, marker }: ChatContact, language: Language): TextLine {
  const words = discordWords[language];
  const [owner, where] = [cleanText(whose), cleanText(place ?? '')];
  return textLine('entry', [
    plain(`${cleanText(what)}${words.colon}`),
    { text: cleanText(value), style: 'code' },
    plain(`${owner && words.inBrackets(owner)}${where && ` — ${where}`} [${marker}]`),
  ]);
}

/** Line by line as it is, empty lines included, except at the ends. */
function exportLines(text: string): TextLine[] {
  const clean = cleanVerbatim(text).replace(/^\n+|\n+$/gu, '');
  return clean.trim() ? clean.split('\n').map((line) => textLine('fenced', line)) : [];
}

function itemLines({ term, text, style }: Extract<ChatPart, { kind: 'item' }>, language: Language): TextLine[] {
  const [told, name] = [cleanText(text), cleanText(term)];
  if (!name) return told ? [textLine('entry', told)] : [];
  const head: Span = { text: name, style: style === 'value' ? 'code' : 'bold' };
  return [textLine('entry', [head, plain(`${discordWords[language].colon}${told}`)])];
}

/** Words of a policy at length beside a bar, the marked ones bold. */
function runLines(runs: readonly TextRun[]): TextLine[] {
  const lines: Span[][] = [[]];
  for (const { text, style } of runs) {
    const pieces = text.split(/[\r\n\v\f\u0085\u2028\u2029]/u);
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) lines.push([]);
      lines
        .at(-1)
        ?.push({ text: spaced(piece), style: style === 'mark' ? 'bold' : style === 'value' ? 'code' : 'plain' });
    }
  }
  const full = lines.filter((spans) => spans.some(({ text }) => text.trim()));
  return full.map((spans) => textLine('quote', spans));
}

/** Clean, with one space at an end that had any: there it may part two runs. */
const spaced = (piece: string): string => {
  const clean = cleanText(piece);
  return clean && (/^\s/u.test(piece) ? ' ' : '') + clean + (/\s$/u.test(piece) ? ' ' : '');
};
