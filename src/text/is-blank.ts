/** Letters that show nothing: Hangul fillers and the blank braille pattern. */
const SHOWS_NOTHING = /[\s\p{C}\p{Z}\u115f\u1160\u3164\uffa0\u2800]+/gu;

/** Whether a text shows nothing, in whatever blanks it is written. */
export const isBlank = (text: string): boolean => text.replace(SHOWS_NOTHING, '') === '';
