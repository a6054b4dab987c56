const SENTENCE_END = /(?<=[?？!！。])\s*|(?<=\.)\s+(?=[A-Z])|\n+/u;
const IS_QUESTION = /[?？]\s*$|[吗嘛呢]\s*$/u;
/** A longer question has too many conditions to be answered in a word. */
const MAX_LENGTH = 240;

/**
 * The one sentence of a message that asks.
 * @returns null where several sentences ask, or the one that does is long
 */
export function questionAsked(text: string): string | null {
  const sentences = text
    .split(SENTENCE_END)
    .map((one) => one.trim())
    .filter(Boolean);
  const asking = sentences.filter((one) => IS_QUESTION.test(one));
  const [first] = sentences.length === 1 ? sentences : asking;
  return first && asking.length <= 1 && first.length <= MAX_LENGTH ? first : null;
}
