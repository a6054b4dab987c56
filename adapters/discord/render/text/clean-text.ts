/** Control characters and those that change the reading direction: never wanted in a text that somebody else wrote. */
const CONTROL_CHARACTERS = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/u;

/** Puts a text on one line: single spaces, no control characters, no half surrogate pairs. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\s+/gu, ' ').replace(CONTROL_CHARACTERS, '').replace(/ {2,}/gu, ' ').trim();

/** The lines of a text that are not empty, each clean. */
export const cleanLines = (text: string): string[] => text.split(LINE_BREAKS).map(cleanText).filter(Boolean);

/** Cleans a text but keeps its lines, empty ones included, and the spaces inside them. */
export const cleanVerbatim = (text: string): string =>
  text
    .toWellFormed()
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/\t/gu, '  ').replace(CONTROL_CHARACTERS, '').trimEnd())
    .join('\n');

/**
 * Puts a text on one line and cuts it with an ellipsis, never inside a surrogate pair.
 * @param maxLength UTF-16 units, the ellipsis included
 */
export function shortText(text: string, maxLength: number): string {
  const clean = cleanText(text);
  if (clean.length <= maxLength) return clean;
  return `${clean
    .slice(0, maxLength - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
