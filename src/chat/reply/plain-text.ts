import { wording } from '../../compose/wording.ts';
import type { Language } from '../../text/language.ts';
import type { ChatPart, ChatPlace, ChatReply, TextRole } from './chat-reply.ts';
import { chatWording } from './chat-wording.ts';

/** Where a passage stands, in a line: for whom, section, version, file and lines. */
export function placeText({ section, jurisdictions, version, file, lines }: ChatPlace, language: Language): string {
  const words = wording[language];
  const parts = [
    jurisdictions.join(words.listSeparator),
    section.join(' › '),
    version ? words.version(version) : words.undated,
    `${file}, ${words.lines(...lines)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Lines of a quote one behind the other. (A single pattern for this takes time squared on long runs of blanks.) */
function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join(' ');
}

/** A part as plain text. */
export function partText(part: ChatPart, language: Language): string {
  const { colon } = chatWording[language];
  switch (part.kind) {
    case 'text':
    case 'export':
      return part.text;
    case 'item':
      return part.term ? `${part.term}${colon}${part.text}` : `• ${part.text}`;
    case 'passage':
      return part.runs.map(({ text }) => text).join('');
    case 'contact': {
      const { what, value, whose, place, marker } = part.contact;
      return `• ${what}${colon}${value}${whose && ` (${whose})`}${place ? ` — ${place}` : ''} [${marker}]`;
    }
    case 'quote': {
      const { marker, text, leadIn, leadInOf, translation, place } = part.quote;
      const lines = [`[${marker}] “${onOneLine(text)}”`];
      if (leadIn && leadInOf === null) lines.unshift(`    ${leadIn}`);
      if (translation) lines.push(`    ${wording[language].translation}${colon}${translation}`);
      return [...lines, `    — ${placeText(place, language)}`].join('\n');
    }
  }
}

/** Roles of text that belong to what stands before them. */
const BELONGS: readonly TextRole[] = ['detail', 'place', 'example'];
/** Roles of text that head a passage. */
const HEADS: readonly TextRole[] = ['name', 'detail', 'note'];

/** True for a part that follows the one before without an empty line between them. */
export function isClose(before: ChatPart | undefined, part: ChatPart): boolean {
  if (!before) return false;
  const role = before.kind === 'text' ? before.role : null;
  switch (part.kind) {
    case 'text':
      return role !== null && (BELONGS.includes(part.role) || (part.role === 'source' && role === 'source'));
    case 'contact':
    case 'item':
      return role !== null || before.kind === part.kind;
    case 'quote':
      return role === 'name';
    case 'passage':
      return role !== null && HEADS.includes(role);
    case 'export':
      return false;
  }
}

/** A reply as plain text: for notifications, screen readers and logs of what was shown. Sources keep their numbers. */
export function plainText({ parts, language }: Pick<ChatReply, 'parts' | 'language'>): string {
  return parts
    .map((part, i) => `${i === 0 ? '' : isClose(parts[i - 1], part) ? '\n' : '\n\n'}${partText(part, language)}`)
    .join('');
}
