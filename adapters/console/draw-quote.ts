import type { ChatPlace, ChatQuote } from '../../src/chat/reply/chat-reply.ts';
import { writeMarks } from '../../src/compose/draw/mark-words.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Language } from '../../src/text/language.ts';
import { printable } from '../printable.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';
import { consoleWords } from './words.ts';

/** Words that a line break must not part. */
const glued = (text: string): string => text.replaceAll(' ', '\u00a0');

/** The place of a passage in one paragraph: for whom (first, as it limits all), section, version, file and lines. */
function placeOf({ section, jurisdictions, version, file, lines }: ChatPlace, language: Language): string {
  const words = wording[language];
  const parts = [
    jurisdictions.map(glued).join(words.listSeparator),
    section.map(printable).join(' › '),
    glued(version ? words.version(version) : words.undated),
    `${glued(printable(file))}, ${glued(words.lines(...lines))}`,
  ];
  return parts.filter(Boolean).join('\u00a0· ');
}

/** A quote as lines: what introduces it, its marker and its words, the translation, its place. */
export function drawQuote(
  look: Look,
  { marker, supports, text, marked, leadIn, leadInOf, translation, translationFirst, place }: ChatQuote,
  language: Language,
): string[] {
  const words = consoleWords[language];
  const { colon, translation: label, original } = wording[language];
  const number = `[${marker}]`;
  const indent = Math.max(4, number.length + 1);
  const introduced = leadInOf ? words.introducedAs(leadInOf) : leadIn && words.introducedBy(printable(leadIn));
  const translated = translation && `${label}${colon}${printable(writeMarks(translation, marked?.translation))}`;
  const own = `“${printable(writeMarks(text, marked?.text))}”`;
  // Bold words do not stand out in a quote that is bold as a whole.
  const style = marked ? undefined : supports ? 'quote' : 'faint';
  return [
    ...(introduced ? drawParagraph(look, introduced, { indent, style: 'faint' }) : []),
    ...(translated && translationFirst
      ? [
          ...drawParagraph(look, translated, { indent, marker: number, ...(style && { style }) }),
          ...drawParagraph(look, `${original}${colon}${own}`, { indent, style: 'faint' }),
        ]
      : [
          ...drawParagraph(look, own, { indent, marker: number, ...(style && { style }) }),
          ...(translated ? drawParagraph(look, translated, { indent }) : []),
        ]),
    ...drawParagraph(look, `— ${placeOf(place, language)}`, { indent, style: 'faint' }),
    // An address is never broken: a terminal makes a link of it only as a whole.
    ...(place.page ? [`${' '.repeat(indent)}${printable(place.page)}`] : []),
  ];
}
