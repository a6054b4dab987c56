import type { ChatContact, ChatPart, ChatQuote, TextRole, TextRun } from '../../../src/chat/reply/chat-reply.ts';
import { readMarks, writeMarks } from '../../../src/compose/draw/mark-words.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { discordWords } from './discord-words.ts';
import { renderPlace } from './render-place.ts';
import { cleanLines, cleanText, cleanVerbatim } from './text/clean-text.ts';
import { type LineKind, plain, type Span, type TextLine, textLine } from './text/text-line.ts';

/** How the bot's own text is formatted, by its role. */
const ROLE_FORMATS: Readonly<Record<TextRole, { readonly kind: LineKind; readonly style: Span['style'] }>> = {
  headline: { kind: 'heading', style: 'plain' },
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
 * Renders a part of a reply as lines; none for a part without text.
 * @param before the part above it in the same message: a limitation that holds for both is stated once
 */
export function renderPart(part: ChatPart, language: Language, before?: ChatPart): TextLine[] {
  switch (part.kind) {
    case 'text': {
      const { kind, style } = ROLE_FORMATS[part.role];
      return cleanLines(part.text).map((text) => textLine(kind, [{ text, style }]));
    }
    case 'quote':
      return [...limitationLines(part.quote, language, before), ...quoteLines(part.quote, language)];
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

/** Above a quote: to which jurisdictions it applies. Whoever reads only the quote must not mistake it for a rule for everybody. */
function limitationLines(quote: ChatQuote, language: Language, before?: ChatPart): TextLine[] {
  const placesOf = ({ place }: ChatQuote) => cleanText(place.jurisdictions.join(wording[language].listSeparator));
  const places = placesOf(quote);
  if (!places || (before?.kind === 'quote' && placesOf(before.quote) === places)) return [];
  return [textLine('plain', [{ text: discordWords[language].writtenFor(places), style: 'bold' }])];
}

/** The policy's words as a block quote; what is not quoted is outside of it: lead-in, translation, place. */
function quoteLines(quote: ChatQuote, language: Language): TextLine[] {
  const { text, marked, leadIn, leadInOf, translation, translationFirst } = quote;
  const words = discordWords[language];
  const [lead, translated] = [cleanText(leadIn ?? ''), cleanText(writeMarks(translation ?? '', marked?.translation))];
  const introduction = leadInOf ? words.introducedAs(leadInOf) : lead && words.introducedBy(lead);
  const { translation: label, original } = wording[language];
  const labelled: Span[] = [{ text: `${label}${words.colon}`, style: 'bold' }, ...boldMarks([translated]).flat()];
  const own = boldMarks(cleanLines(writeMarks(text, marked?.text)));
  const lines =
    translated && translationFirst
      ? [
          textLine('quote', labelled),
          ...own.map((line, i) => textLine('small', i === 0 ? [plain(`${original}${words.colon}`), ...line] : line)),
        ]
      : [...own.map((line) => textLine('quote', line)), ...(translated ? [textLine('plain', labelled)] : [])];
  return [...(introduction ? [textLine('small', introduction)] : []), ...lines, renderPlace(quote, language)];
}

/** Lines with marks, the marked words bold. */
const boldMarks = (lines: readonly string[]): Span[][] =>
  readMarks(lines).map((runs) => runs.map(({ text, style }) => ({ text, style: style === 'mark' ? 'bold' : 'plain' })));

/** A contact: what it is, the value to copy, whose it is, where it applies, and its source. */
function contactLine({ what, value, whose, place, marker }: ChatContact, language: Language): TextLine {
  const words = discordWords[language];
  const [owner, where] = [cleanText(whose), cleanText(place ?? '')];
  return textLine('entry', [
    plain(`${cleanText(what)}${words.colon}`),
    { text: cleanText(value), style: 'code' },
    plain(`${owner && words.inBrackets(owner)}${where && ` — ${where}`} [${marker}]`),
  ]);
}

/** An export line by line, unchanged, without empty lines at the ends. */
function exportLines(text: string): TextLine[] {
  const clean = cleanVerbatim(text).replace(/^\n+|\n+$/gu, '');
  return clean.trim() ? clean.split('\n').map((line) => textLine('fenced', line)) : [];
}

function itemLines({ term, text, style }: Extract<ChatPart, { kind: 'item' }>, language: Language): TextLine[] {
  const [description, name] = [cleanText(text), cleanText(term)];
  if (!name) return description ? [textLine('entry', description)] : [];
  const head: Span = { text: name, style: style === 'value' ? 'code' : 'bold' };
  return [textLine('entry', [head, plain(`${discordWords[language].colon}${description}`)])];
}

/** A long passage of a policy as a block quote, the highlighted words bold. */
function runLines(runs: readonly TextRun[]): TextLine[] {
  const lines: Span[][] = [[]];
  for (const { text, style } of runs) {
    const pieces = text.split(/[\r\n\v\f\u0085\u2028\u2029]/u);
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) lines.push([]);
      lines
        .at(-1)
        ?.push({ text: cleanRun(piece), style: style === 'mark' ? 'bold' : style === 'value' ? 'code' : 'plain' });
    }
  }
  const nonEmpty = lines.filter((spans) => spans.some(({ text }) => text.trim()));
  return nonEmpty.map((spans) => textLine('quote', spans));
}

/** A clean piece of a run. White space at its ends becomes one space, because it may separate two runs. */
const cleanRun = (piece: string): string => {
  const clean = cleanText(piece);
  return clean && (/^\s/u.test(piece) ? ' ' : '') + clean + (/\s$/u.test(piece) ? ' ' : '');
};
