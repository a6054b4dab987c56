/** Characters that steer a terminal or turn the reading direction: never wanted from a text that somebody else wrote. */
const STEERING = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text on one line, safe to print: white space as single spaces, nothing that a terminal would obey. */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(STEERING, '').trim();
