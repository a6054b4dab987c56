/** Longest question in UTF-16 code units. Longer text is cut, which keeps the time bounded. */
export const MAX_QUESTION_LENGTH = 2000;

/** Longest message that is read, surroundings included. */
const MAX_MESSAGE_LENGTH = 6000;

/** Removes control characters but line breaks, mention markup and unpaired surrogates from a message. */
export function cleanMessage(raw: string): string {
  return raw
    .slice(0, MAX_MESSAGE_LENGTH)
    .toWellFormed()
    .replace(/<[!@#][^<>]{0,60}>/g, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[[\p{Cc}\p{Cf}\ufffd]--\n]+/gv, ' ')
    .trim();
}
