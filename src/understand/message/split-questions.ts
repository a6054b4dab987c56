import { findPatterns } from '../../knowledge/find-patterns.ts';
import { tokensOf } from '../../text/tokens.ts';
import { asksSomething } from './asks-something.ts';
import type { MessageSentence } from './sentence.ts';
import { splitConjunction } from './split-conjunction.ts';
import { ownWords } from './trim-sentence.ts';

const POINTS_BACK = /\b(?:that|this|either|so|case)\b|这样|那样|这种|这事|此事|这些|他们|它/iu;
const QUESTION_MARK = /[?？]\s*$/u;
/** One question put another way. */
const REPHRASES = /^\s*(?:or|i mean|meaning|i\.e|that is|in other words)\b|^\s*(?:还是|或者|也就是|即)/iu;

/**
 * How surely something is a question of its own: `sure` for an entry of a list and for another topic, `likely` for a
 * sentence with much of its own to say, `possible` for one that may only go on with the question before it.
 */
export type SplitCertainty = 'sure' | 'likely' | 'possible';

/** A question of a message. */
export interface SplitQuestion {
  readonly text: string;
  readonly certainty: SplitCertainty;
}

/** Content words that a sentence adds to the one before it from which on it is a question of its own. */
const MIN_NEW_WORDS = 2.5;
/** This many sentences with a question mark are a list of questions. */
const MIN_LISTED = 3;
/** Content words from which on a sentence may be a question of its own. */
const MIN_OWN_WORDS = 0.5;

/**
 * The questions of a message, in order: each sentence that asks, entries of lists one by one, halves of a sentence that
 * each ask on their own. What says nothing alone stays with what stands before it.
 */
export function splitQuestions(sentences: readonly MessageSentence[]): SplitQuestion[] {
  const asking = sentences.filter(({ role }) => role === 'asks');
  const hasItems = asking.filter(({ isItem }) => isItem).length > 1;
  const isList = asking.filter(({ text }) => QUESTION_MARK.test(text)).length >= MIN_LISTED;
  const isAskedOutright = asking.some(({ text }) => QUESTION_MARK.test(text));
  const pieces = asking.flatMap(({ text, isItem }) =>
    isItem && hasItems
      ? [{ text, isItem, isSentence: true, isJoined: true, isReported: false }]
      : splitConjunction(text).map((piece, i) => ({
          ...piece,
          isItem: false,
          isSentence: i === 0,
          isReported: isAskedOutright && /[.。]\s*$/u.test(text),
        })),
  );
  const questions: SplitQuestion[] = [];
  let isReportedBefore = false;
  for (const { text, isItem, isSentence, isJoined, isReported } of pieces) {
    const before = questions.at(-1);
    // "收集什么、为什么、给谁": in such a row a question word is enough.
    const isListed = isJoined && !isSentence && /\p{Script=Han}/u.test(text);
    if (before && !isItem && (isReported || isReportedBefore || !(isListed || mayStandAlone(text))))
      questions[questions.length - 1] = { ...before, text: `${before.text} ${text}` };
    else
      questions.push({
        text,
        certainty:
          !before || isItem || (isList && isSentence)
            ? 'sure'
            : isJoined
              ? certaintyOf(text, before.text, isSentence)
              : 'possible',
      });
    isReportedBefore = isReported;
  }
  return questions;
}

function mayStandAlone(text: string): boolean {
  if (REPHRASES.test(text) || !asksSomething(text)) return false;
  const tokens = tokensOf(text);
  const { asked, frame, message, talk } = findPatterns(tokens, 'asked', 'frame', 'message', 'talk');
  const around = message.filter(({ id }) => id === 'pleasantry' || id.endsWith('wish'));
  const says = ownWords(tokens, [...frame, ...around]) >= MIN_OWN_WORDS;
  return says && (asked.length > 0 || (talk.length === 0 && !POINTS_BACK.test(text)));
}

/** How surely a question is another than the one before it; one that wants a detail of that goes on with it. */
function certaintyOf(text: string, before: string, isSentence: boolean): SplitCertainty {
  if (findPatterns(tokensOf(text), 'detail').detail.length > 0) return 'possible';
  const [own, others] = [topicsIn(text), topicsIn(before)];
  const hasOther = own.some((id) => !others.includes(id));
  if (hasOther && others.some((id) => !own.includes(id))) return 'sure';
  if (!isSentence || !QUESTION_MARK.test(before) || POINTS_BACK.test(text)) return 'possible';
  const known = new Set(tokensOf(before).map(({ key }) => key));
  const fresh = tokensOf(text).filter(({ key }) => !known.has(key));
  return ownWords(fresh, []) >= MIN_NEW_WORDS ? 'likely' : 'possible';
}

const topicsIn = (text: string): string[] => findPatterns(tokensOf(text), 'asked').asked.map(({ id }) => id);
