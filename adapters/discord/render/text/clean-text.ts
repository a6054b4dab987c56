/** Characters that steer a screen or turn the reading direction: never wanted from a text that somebody else wrote. */
const STEERING = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/u;

/** A text on one line: white space as single spaces, nothing that steers, no half of a character. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\s+/gu, ' ').replace(STEERING, '').replace(/ {2,}/gu, ' ').trim();

/** The lines of a text that hold something, each clean. */
export const cleanLines = (text: string): string[] => text.split(BREAKS).map(cleanText).filter(Boolean);

/** A text whose lines and empty lines stay as they are, clean otherwise. */
export const cleanVerbatim = (text: string): string =>
  text
    .toWellFormed()
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/\t/gu, '  ').replace(STEERING, '').trimEnd())
    .join('\n');

/** A text on one line of at most so many UTF-16 units, never cut inside a character. */
export function shortText(text: string, most: number): string {
  const clean = cleanText(text);
  if (clean.length <= most) return clean;
  return `${clean
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
