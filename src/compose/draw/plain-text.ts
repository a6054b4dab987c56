import type { Language } from '../../text/language.ts';
import { wording } from '../wording.ts';
import type { DrawnContact, DrawnPart, DrawnPlace, DrawnQuote, TextRole } from './drawn-part.ts';

/** Parts of a reply and the language they are in. */
export interface PlainTextInput {
  readonly parts: readonly DrawnPart[];
  readonly language: Language;
}

/** Options of plain text. */
export interface PlainTextOptions {
  /**
   * True to number the sources of contacts and to list those that are not quoted. They help where a source can be looked up
   * by its number.
   */
  readonly contactSources?: boolean;
}

/** The place of a passage in one line: for whom (first, as it limits all), section, version, file and lines. */
export function placeText({ section, jurisdictions, version, file, lines }: DrawnPlace, language: Language): string {
  const words = wording[language];
  const parts = [
    jurisdictions.join(words.listSeparator),
    section.join(' › '),
    version ? words.version(version) : words.undated,
    `${file}, ${words.lines(...lines)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Joins the lines of a quote by spaces. (A single pattern for this takes quadratic time on long runs of blanks.) */
function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join(' ');
}

/** A quote: its lead-in unless an earlier quote shows it, its words and their translation, its place. */
function quoteText(quote: DrawnQuote, language: Language): string {
  const { marker, text, leadIn, leadInOf, translation, translationFirst, place } = quote;
  const words = wording[language];
  const own = `“${onOneLine(text)}”`;
  const translated = `${words.translation}${words.colon}${translation}`;
  const [first, second] = translationFirst
    ? [translated, `${words.original}${words.colon}${own}`]
    : [own, translation && translated];
  return [
    ...(leadIn && leadInOf === null ? [`    ${leadIn}`] : []),
    `[${marker}] ${first}`,
    ...(second ? [`    ${second}`] : []),
    // The lines say where it stands: the innermost heading is enough.
    `    — ${placeText({ ...place, section: place.section.slice(-1) }, language)}`,
  ].join('\n');
}

/** "• e-mail address, data protection officer: dpo@example.com (Jo Doe) — Brazil [2]". */
function contactText(
  { what, value, whose, place, marker }: DrawnContact,
  language: Language,
  numbered: boolean,
): string {
  const { colon, inBrackets } = wording[language];
  const owner = whose && inBrackets(whose);
  const where = place ? ` — ${place}` : '';
  return `• ${what}${colon}${value}${owner}${where}${numbered ? ` [${marker}]` : ''}`;
}

/** A part as plain text. */
export function partText(
  part: DrawnPart,
  language: Language,
  { contactSources = true }: PlainTextOptions = {},
): string {
  switch (part.kind) {
    case 'text':
    case 'export':
      return part.text;
    case 'item':
      return part.term ? `${part.term}${wording[language].colon}${part.text}` : `• ${part.text}`;
    case 'passage':
      return part.runs.map(({ text }) => text).join('');
    case 'contact':
      return contactText(part.contact, language, contactSources);
    case 'quote':
      return quoteText(part.quote, language);
  }
}

/** Roles of text that belong to what stands before them. */
const ATTACHED_ROLES: readonly TextRole[] = ['detail', 'place', 'example'];
/** Roles of text that a passage may follow directly. */
const HEADING_ROLES: readonly TextRole[] = ['name', 'detail', 'note'];

/** True for a part that follows the one before without an empty line between them. */
export function isClose(before: DrawnPart | undefined, part: DrawnPart): boolean {
  if (!before) return false;
  const role = before.kind === 'text' ? before.role : null;
  if (role === 'headline') return true;
  switch (part.kind) {
    case 'text':
      return role !== null && (ATTACHED_ROLES.includes(part.role) || (part.role === 'source' && role === 'source'));
    case 'contact':
    case 'item':
      return role !== null || before.kind === part.kind;
    case 'quote':
      return role === 'name';
    case 'passage':
      return role !== null && HEADING_ROLES.includes(role);
    case 'export':
      return false;
  }
}

/**
 * Parts as plain text: the text of a reply, of a notification, of a screen reader. An empty line stands between parts,
 * except under a name: its contacts and quotes stay together.
 */
export function plainText({ parts, language }: PlainTextInput, options: PlainTextOptions = {}): string {
  const { contactSources = true } = options;
  const shown = contactSources ? parts : parts.filter((part) => part.kind !== 'text' || part.role !== 'source');
  let text = '';
  let isUnderName = false;
  shown.forEach((part, i) => {
    const isGrouped = isUnderName && (part.kind === 'contact' || part.kind === 'quote');
    if (i > 0) text += isGrouped || isClose(shown[i - 1], part) ? '\n' : '\n\n';
    text += partText(part, language, options);
    isUnderName = isGrouped || (part.kind === 'text' && part.role === 'name');
  });
  return text;
}
