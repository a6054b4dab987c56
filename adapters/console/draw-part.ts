import stringWidth from 'string-width';
import type { ChatPart, TextRole, TextRun } from '../../src/chat/reply/chat-reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Language } from '../../src/text/language.ts';
import { printable } from '../printable.ts';
import { drawContact } from './draw-contact.ts';
import { drawParagraph, type ParagraphOptions } from './draw-paragraph.ts';
import { drawQuote } from './draw-quote.ts';
import type { Look } from './look.ts';

const ROLE_STYLES: Readonly<Record<TextRole, ParagraphOptions>> = {
  headline: { style: 'heading' },
  lead: { style: 'heading' },
  verdict: { style: 'silent' },
  name: { style: 'heading' },
  detail: { indent: 2 },
  place: { indent: 2, style: 'faint' },
  source: { indent: 4, style: 'faint' },
  example: { indent: 4, style: 'faint' },
  note: {},
  plain: {},
};

/** Columns of the terms that are typed: most commands with their options, and a gap. A longer one has a line of its own. */
const TERM_COLUMNS = 28;
/** The bar beside the lines of the quote in a clause. */
const BAR = '┃ ';
const NO_BAR = '  ';

/** A part of a reply as lines. */
export function drawPart(look: Look, part: ChatPart, language: Language): string[] {
  switch (part.kind) {
    case 'text':
      return drawParagraph(look, printable(part.text), ROLE_STYLES[part.role]);
    case 'quote':
      return drawQuote(look, part.quote, language);
    case 'contact':
      return drawContact(look, part.contact, language);
    case 'item':
      return drawItem(look, part, language);
    case 'passage':
      return part.runs.flatMap((run) => drawRun(look, run));
    case 'export':
      return part.text.split('\n').map(printable);
  }
}

function drawItem(
  look: Look,
  { term, text, style }: Extract<ChatPart, { kind: 'item' }>,
  language: Language,
): string[] {
  const told = printable(text);
  if (!term) return drawParagraph(look, told, { indent: 4, marker: '  •' });
  if (style !== 'value')
    return drawParagraph(look, `${printable(term)}${wording[language].colon}${told}`, { indent: 2 });
  const marker = `  ${printable(term)}`;
  if (stringWidth(marker) < TERM_COLUMNS) return drawParagraph(look, told, { indent: TERM_COLUMNS, marker });
  return [look.paint('marker', marker), ...drawParagraph(look, told, { indent: TERM_COLUMNS })];
}

/** Words of a policy at length, line by line, with a bar beside what was quoted. */
function drawRun(look: Look, { text, style }: TextRun): string[] {
  return text.split('\n').flatMap((line) => {
    const words = printable(line);
    return words ? drawParagraph(look, words, style === 'mark' ? { bar: BAR, style: 'quote' } : { bar: NO_BAR }) : [];
  });
}
