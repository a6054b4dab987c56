/**
 * Control characters other than line breaks, and characters that turn the reading direction of what follows: nobody
 * sees them, and a quote could pass for something else. Joiners stay, as Persian and emoji need them.
 */
const STEERING = /[^\P{Cc}\n]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as it can be shown: line breaks as `\n`, no unpaired surrogates, nothing that steers how the rest is read. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(STEERING, '');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** The same without empty lines and indents. */
export const cleanLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
