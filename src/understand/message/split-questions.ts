import { findPatterns } from '../../knowledge/find-patterns.ts';
import { tokensOf } from '../../text/tokens.ts';
import { asksSomething } from './asks-something.ts';
import type { MessageSentence } from './sentence.ts';
import { splitConjunction } from './split-conjunction.ts';
import { ownWords } from './trim-sentence.ts';

const POINTS_BACK = /\b(?:that|this|either|so|case)\b|这样|那样|这种|这事|此事/iu;
/** One question put another way. */
const REPHRASES = /^\s*(?:or|i mean|meaning|i\.e|that is|in other words)\b|^\s*(?:还是|或者|也就是|即)/iu;
const MIN_OWN_WORDS = 0.5;

/**
 * The questions of a message, in order: each sentence that asks, entries of lists one by one, halves of a sentence that
 * each ask on their own. A sentence that says too little alone stays with the one before it.
 */
export function splitQuestions(sentences: readonly MessageSentence[]): string[] {
  const asking = sentences.filter(({ role }) => role === 'asks');
  const hasItems = asking.filter(({ isItem }) => isItem).length > 1;
  const pieces = asking.flatMap(({ text, isItem }) =>
    isItem && hasItems ? [{ text, isItem }] : splitConjunction(text).map((piece) => ({ text: piece, isItem: false })),
  );
  const questions: string[] = [];
  for (const { text, isItem } of pieces) {
    const last = questions.length - 1;
    if (last < 0 || isItem || standsAlone(text)) questions.push(text);
    else questions[last] = `${questions[last]} ${text}`;
  }
  return questions;
}

function standsAlone(text: string): boolean {
  if (REPHRASES.test(text)) return false;
  const tokens = tokensOf(text);
  const { asked, frame, message, talk } = findPatterns(tokens, 'asked', 'frame', 'message', 'talk');
  const around = message.filter(({ id }) => id === 'pleasantry' || id.endsWith('wish'));
  const own = ownWords(tokens, [...frame, ...around]);
  if (asked.length > 0) return own >= MIN_OWN_WORDS;
  return talk.length === 0 && asksSomething(text) && own >= MIN_OWN_WORDS && !POINTS_BACK.test(text);
}
