import type { ChatContact } from '../../src/chat/reply/chat-reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Language } from '../../src/text/language.ts';
import { printable } from '../printable.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';

/** One contact as lines: what it is and for what, its value, whose it is, for where, and its source. */
export function drawContact(
  look: Look,
  { what, value, whose, place, marker }: ChatContact,
  language: Language,
): string[] {
  const words = wording[language];
  const shown = printable(value);
  const owner = whose ? words.inBrackets(printable(whose)) : '';
  const where = place ? ` — ${place}` : '';
  const text = `${what}${words.colon}${shown}${owner}${where}\u00a0[${marker}]`;
  const lines = drawParagraph(look, text, { indent: 4, marker: '  •' });
  return lines.map((line) => (line.includes(shown) ? line.replace(shown, () => look.paint('value', shown)) : line));
}
