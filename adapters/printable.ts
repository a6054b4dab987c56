/** Control characters and those that change the reading direction: never wanted in a text that somebody else wrote. */
const STEERING = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Puts a text on one line that is safe to print: single spaces, no control characters. */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(STEERING, '').trim();
