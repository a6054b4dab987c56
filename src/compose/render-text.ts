import type { Language } from '../text/language.ts';
import { placeName } from './names.ts';
import type { Citation } from './reply.ts';
import { wording } from './wording.ts';

/** Where a quote stands, in a line: section, jurisdiction, version, file and lines. */
function sourceLine(citation: Citation, language: Language): string {
  const words = wording[language];
  const parts = [
    citation.section.join(' › '),
    citation.jurisdictions.map((id) => placeName(id, language)).join(wording[language].listSeparator),
    citation.updated ? words.version(citation.updated) : words.undated,
    `${citation.file}, ${words.lines(...citation.lines)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A quote as plain text: its lead-in, its words, the translation where the reader needs one, its place. */
export function citationText(citation: Citation, language: Language, policyLanguage: Language): string {
  const lines: string[] = [];
  if (citation.context) lines.push(`    ${citation.context}`);
  lines.push(`[${citation.marker}] “${inOneLine(citation.quote)}”`);
  if (citation.translation && policyLanguage !== language)
    lines.push(`    ${wording[language].translation}: ${citation.translation}`);
  lines.push(`    — ${sourceLine(citation, language)}`);
  return lines.join('\n');
}

const inOneLine = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
