import { isHan } from '../../text/language.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { isAction, isRareWord } from './name-lists.ts';
import { isCapital, type Phrase } from './phrase.ts';

const AUXILIARIES = new Set(
  `do does did dose will would can could should may might must is are was were has have had
  don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't cannot`.split(
    /\s+/,
  ),
);
/** These never follow their subject in a question of plain words. */
const DO = new Set(['does', 'did', 'dose', "doesn't", "didn't"]);
const BEFORE_QUESTION = new Set(
  'who whom whose what which when where why how whether if and or but so then also please hi hello hey ok btw well'.split(
    ' ',
  ),
);
const SUBJECTS = new Set('i you we they he she it that this these those there to'.split(' '));
const ADVERBS = new Set(
  'ever still really actually also even not just only always currently never usually automatically really themselves itself legally'.split(
    ' ',
  ),
);
/** Between a question word and its auxiliary stand so many words at most: "what kind of personal data does". */
const MAX_QUESTION_WORDS = 8;

/** Whether the token is an auxiliary with its subject behind it, as in a question. */
export function opensQuestion({ words, starts, tokens }: Phrase, at: number): boolean {
  const word = words[at] ?? '';
  if (!AUXILIARIES.has(word)) return false;
  if (DO.has(word) || starts[at]) return true;
  for (let i = at - 1; i >= Math.max(0, at - MAX_QUESTION_WORDS); i--) {
    const before = words[i] ?? '';
    if (BEFORE_QUESTION.has(before)) return true;
    if (SUBJECTS.has(before) || AUXILIARIES.has(before) || isHan(tokens[i]?.raw ?? '')) return false;
    if (starts[i]) return false;
  }
  return false;
}

/** Whether something is done from this token on: "sell", "ever share". */
export function isVerbAt({ words, starts, tokens }: Phrase, at: number): boolean {
  let i = at;
  while (ADVERBS.has(words[i] ?? '') && i < at + 3) i++;
  const token = tokens[i];
  return (
    token !== undefined &&
    !starts[i] &&
    (isAction(token) || words[i] === 'be' || words[i] === 'do' || /^[a-z]{3,}ing$/.test(words[i] ?? ''))
  );
}

/** Whether the tokens are the subject of a question: "does ... sell". */
export const isSubject = (phrase: Phrase, from: number, to: number): boolean =>
  from > 0 && !phrase.starts[from] && opensQuestion(phrase, from - 1) && isVerbAt(phrase, to);

const DOCUMENTS = new Set('policy policies notice statement terms dpa tos dpo'.split(' '));

/** Whether the tokens own a document: "...'s", "... privacy policy". */
export function isOwner({ tokens, words, starts }: Phrase, from: number, to: number): boolean {
  if (/['’]s$/.test(tokens[to - 1]?.raw ?? '')) return true;
  const next = words[to] === 'privacy' || words[to] === 'data' || words[to] === 'cookie' ? to + 1 : to;
  const before = words[from - 1] ?? '';
  return !starts[to] && DOCUMENTS.has(words[next] ?? '') && (starts[from] === true || !isHan(before));
}

const BEFORE_NAMES = new Set('with at from by of about vs versus than like via using'.split(' '));
const AFTER_NAMES = new Set(
  'and or when if after before while that which who do does did is are was were has have will can could would for with on in to by about vs versus because'.split(
    ' ',
  ),
);

/** Whether the tokens end a phrase that a preposition begins: "safe with ...?", "at ... when". */
export function isObject(phrase: Phrase, from: number, to: number): boolean {
  const { words, starts } = phrase;
  if (from === 0 || starts[from] || !BEFORE_NAMES.has(words[from - 1] ?? '')) return false;
  return endsPhrase(phrase, to);
}

/** Whether a phrase can end before the token. */
export const endsPhrase = ({ words, starts, tokens }: Phrase, at: number): boolean =>
  at >= tokens.length || starts[at] === true || AFTER_NAMES.has(words[at] ?? '') || tokens[at]?.han === true;

const JOINS = new Set(['and', 'or', 'vs', 'versus', 'than']);
const BEFORE_CLAUSE = new Set('how if whether that what when where why because since once who'.split(' '));
const VERBS = new Set(
  'gets goes has is does will can may treats handles says makes takes lets wants needs gives'.split(' '),
);
/** A message of so many words at most may be a few key words. */
const MAX_KEYWORDS = 6;

/** Whether a word begins or ends a few key words: "linear gdpr legal grounds", "phone number pellworth". */
const bordersKeywords = ({ words, starts }: Phrase, from: number, to: number): boolean =>
  (from === 0 || to === words.length) &&
  words.length <= MAX_KEYWORDS &&
  !words.some((word) => STOP_WORDS.has(word)) &&
  !starts.includes(true, 1);

/** Whether a word is the subject of a clause inside a sentence: "how linear treats ...", "if linear gets ...". */
const isClauseSubject = ({ words, tokens, starts }: Phrase, from: number, to: number): boolean => {
  const verb = tokens[to];
  if (!verb || starts[to] || !BEFORE_CLAUSE.has(words[from - 1] ?? '')) return false;
  return VERBS.has(words[to] ?? '') || (isAction(verb) && /[^s]s$/.test(verb.raw));
};

/** Whether a word that is rarely used in its own sense, or is the first of a longer name, is a name here. */
export const isRareNamePlace = (phrase: Phrase, from: number, to: number): boolean =>
  bordersKeywords(phrase, from, to) || isClauseSubject(phrase, from, to);

/**
 * Whether a common word is a name here.
 * @param isNamed whether a token belongs to the name of somebody else
 */
export function isNamePlace(phrase: Phrase, from: number, to: number, isNamed: (token: number) => boolean): boolean {
  const { tokens, starts, words, caseTells } = phrase;
  const first = tokens[from];
  if (!first) return false;
  if (tokens.some(({ han }) => han) || tokens.length === to - from) return true;
  if (caseTells && isCapital(first) && !starts[from]) return true;
  if (starts[from] && starts[to] && (isCapital(first) || from === 0)) return true;
  if (starts[from] && isCapital(first) && isVerbAt(phrase, to) && !STOP_WORDS.has(words[from] ?? '')) return false;
  if (JOINS.has(words[to] ?? '') && isNamed(to + 1)) return true;
  if (JOINS.has(words[from - 1] ?? '') && isNamed(from - 2)) return true;
  if (isRareWord(words[from] ?? '') && isRareNamePlace(phrase, from, to)) return true;
  return isSubject(phrase, from, to) || isOwner(phrase, from, to) || isObject(phrase, from, to);
}
