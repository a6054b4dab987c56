import { MAX_QUESTION_LENGTH } from '../../src/understand/clean-message.ts';

/** A sentence with the mark that ends it. */
const SENTENCE = /[^.!?。！？\n]+(?:[.!?。！？]+|\n|$)/gu;

/**
 * Fits a text into what is read of a question: one that is too long is reduced to the sentences that ask, or, where none
 * does, to its beginning.
 */
export function fitQuestion(text: string, most = MAX_QUESTION_LENGTH): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const asking = (whole.match(SENTENCE) ?? []).map((one) => one.trim()).filter((one) => /[?？]$/u.test(one));
  const kept: string[] = [];
  let length = 0;
  for (const sentence of asking) {
    length += sentence.length + 1;
    if (length > most) break;
    kept.push(sentence);
  }
  return kept.length > 0 ? kept.join(' ') : cutAtWord(whole, most);
}

function cutAtWord(text: string, most: number): string {
  const cut = text.slice(0, most);
  const space = cut.search(/\s\S*$/u);
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/u, '');
}
