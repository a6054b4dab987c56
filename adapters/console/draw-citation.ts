import { placeName } from '../../src/compose/names.ts';
import type { Citation } from '../../src/compose/reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Language } from '../../src/text/language.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';
import { printable } from './printable.ts';
import { consoleWords } from './words.ts';

/** Words that a line break must not part. */
const glued = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Where a passage stands, in one paragraph: whom it is for (first, as it limits all), section path, version, file and lines. */
export function placeOf(citation: Citation, language: Language): string {
  const words = wording[language];
  const { section, jurisdiction, updated, file, lines } = citation;
  const parts = [
    jurisdiction ? glued(placeName(jurisdiction, language)) : '',
    section.map(printable).join(' › '),
    glued(updated ? words.version(updated) : words.undated),
    `${glued(printable(file))}, ${glued(words.lines(...lines))}`,
  ];
  return parts.filter(Boolean).join('\u00a0· ');
}

/** How a citation is drawn. */
export interface CitationOptions {
  readonly language: Language;
  /** Language of the policy; its quotes are translated where the reply is in the other. */
  readonly policyLanguage: Language;
  /** Number of an earlier citation that was introduced by, or says, the same as this one's lead-in. */
  readonly leadInOf: number | null;
  /** False for a passage that is offered only as the nearest one. */
  readonly supports: boolean;
}

/** A citation as lines: what introduces it, its marker and its words, the translation, its place. */
export function drawCitation(
  look: Look,
  citation: Citation,
  { language, policyLanguage, leadInOf, supports }: CitationOptions,
): string[] {
  const words = consoleWords[language];
  const marker = `[${citation.marker}]`;
  const indent = Math.max(4, marker.length + 1);
  const { context, quote, translation } = citation;
  const leadIn = leadInOf ? words.introducedAs(leadInOf) : context && words.introducedBy(printable(context));
  const translated = translation && policyLanguage !== language;
  return [
    ...(leadIn ? drawParagraph(look, leadIn, { indent, style: 'faint' }) : []),
    ...drawParagraph(look, `“${printable(quote)}”`, { indent, marker, style: supports ? 'quote' : 'faint' }),
    ...(translated
      ? drawParagraph(look, `${wording[language].translation}${words.colon}${printable(translation)}`, { indent })
      : []),
    ...drawParagraph(look, `— ${placeOf(citation, language)}`, { indent, style: 'faint' }),
  ];
}

/** The number of the earlier citation that tells this one's lead-in already; null where none does. */
export function tellsLeadIn(citation: Citation, earlier: readonly Citation[]): number | null {
  const { context, policy } = citation;
  if (!context) return null;
  const told = earlier.find(
    (other) => other.policy === policy && (other.context === context || other.quote === context),
  );
  return told?.marker ?? null;
}
