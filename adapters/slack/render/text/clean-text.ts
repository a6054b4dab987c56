/**
 * Control characters except line breaks, zero-width characters and those that change the reading direction: invisible, they
 * could make a quote look like something else. Joiners are kept, because Persian and emoji need them.
 */
const INVISIBLE = /[^\P{Cc}\n]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Makes a text safe to show: line breaks become `\n`, unpaired surrogates are replaced, invisible characters removed. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '');

/** Cleans a text, and puts it on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** Cleans a text, and removes empty lines and indentation. */
export const cleanLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
