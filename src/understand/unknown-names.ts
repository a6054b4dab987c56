import { isAction, isOrdinary } from '../policy/names/name-lists.ts';
import { endsPhrase, isOwner, isVerbAt, opensQuestion } from '../policy/names/name-places.ts';
import { isCapital, type Phrase } from '../policy/names/phrase.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/** Somebody who stands where a name stands and is not known. */
export interface UnknownName {
  readonly name: string;
  /** True for whom the question is about: "does ... sell", "...'s policy"; false for others in it: "with ...". */
  readonly isSubject: boolean;
  readonly from: number;
  readonly to: number;
}

/** What is known of the words of a question. */
export interface KnownWords {
  readonly lexicon: Pick<Lexicon, 'has' | 'mend'>;
  /** Whether a token belongs to a name that is known, or to that of a place or a law. */
  readonly isTaken: (token: number) => boolean;
}

const MAX_NAME_WORDS = 4;
const MIN_NAME_LENGTH = 3;
/** A longer word with such an ending is that of a thing: "registration", "advertising". */
const THING = /^(?:[a-z]{3,}(?:ed|ly)|[a-z]{4,}(?:tion|sion|ing|ment|ness|ity|ance|ence|ship|ism|acy|ies|logy))$/;
const PREPOSITIONS = new Set('with at by from of about to for on via vs versus and than like'.split(' '));
/** Behind these a common word written small may be a name. */
const NEAR = new Set(['at', 'with']);
const COMPLIANT = new Set(
  'compliant certified trustworthy going owned subject hipaa gdpr ccpa responsible allowed selling sharing collecting using tracking spying safe'.split(
    ' ',
  ),
);
const BE = new Set(['is', 'are', 'was', 'were', "isn't", "aren't"]);
const SINGULAR = new Set(['does', 'dose', 'is', 'has', "doesn't", "isn't", "hasn't", 'was']);
const DETERMINERS = new Set('the a an my your our their his her its this that each every any some'.split(' '));
/** A message of so many words at most may be a few key words. */
const MAX_KEYWORDS = 6;

/** The words of an English question that stand where a name stands, and name nobody who is known. */
export function unknownNames(phrase: Phrase, known: KnownWords): UnknownName[] {
  const found: UnknownName[] = [];
  for (let at = 0; at < phrase.tokens.length; at++) {
    const one =
      subjectAt(phrase, at, known) ??
      embeddedAt(phrase, at, known) ??
      ownerAt(phrase, at, known) ??
      objectAt(phrase, at, known);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found.length > 0 ? found : keywordName(phrase, known);
}

function subjectAt(phrase: Phrase, at: number, known: KnownWords): UnknownName | null {
  const auxiliary = phrase.words[at - 1] ?? '';
  if (at === 0 || phrase.starts[at] || !opensQuestion(phrase, at - 1) || !canBegin(phrase, at, known)) return null;
  const to = endOfName(phrase, at, known);
  const head = phrase.words[to - 1] ?? '';
  if (phrase.tokens.slice(at, to - 1).some(({ raw }) => /^[a-z]+[^su']s$/.test(raw))) return null;
  if (THING.test(phrase.tokens[at]?.raw ?? '') && !isStrange(phrase, at, known)) return null;
  if (isKnownThing(phrase, at, to, known)) return null;
  if (isAcronym(phrase, at) && to === at + 1 && !(isStrange(phrase, at, known) && isVerbAt(phrase, to))) return null;
  const isPlural = /[^su]s$/.test(head) && !SINGULAR.has(auxiliary) && !isCapitalName(phrase, to - 1);
  if (isPlural || THING.test(head))
    return isCapitalName(phrase, at) && !isOrdinaryAt(phrase, at) ? made(phrase, at, to, true) : null;
  if (isCapitalName(phrase, at)) return made(phrase, at, to, true);
  const acts = isVerbAt(phrase, to);
  if (BE.has(auxiliary)) return COMPLIANT.has(phrase.words[to] ?? '') ? made(phrase, at, to, true) : null;
  return (acts && auxiliary !== 'do') || isStrange(phrase, at, known) ? made(phrase, at, to, true) : null;
}

const EMBEDDING = new Set('whether if why when where because'.split(' '));

/** "whether ... sells". */
function embeddedAt(phrase: Phrase, at: number, known: KnownWords): UnknownName | null {
  if (at === 0 || phrase.starts[at] || !EMBEDDING.has(phrase.words[at - 1] ?? '') || !canBegin(phrase, at, known))
    return null;
  const to = endOfName(phrase, at, known);
  const verb = phrase.tokens[to];
  if (!verb || phrase.starts[to] || !isAction(verb) || !/[^s]s$/.test(verb.raw)) return null;
  if (isKnownThing(phrase, at, to, known) || THING.test(phrase.words[to - 1] ?? '')) return null;
  return made(phrase, at, to, true);
}

function ownerAt(phrase: Phrase, at: number, known: KnownWords): UnknownName | null {
  if (!canBegin(phrase, at, known)) return null;
  let to = at + 1;
  while (
    isCapitalName(phrase, at) &&
    phrase.tokens[to] &&
    isCapitalName(phrase, to) &&
    !known.isTaken(to) &&
    !/'s$/.test(phrase.tokens[to - 1]?.raw ?? '')
  )
    to++;
  if (isOrdinaryAt(phrase, to - 1) || !isOwner(phrase, at, to)) return null;
  const owns = /['’]s$/.test(phrase.tokens[to - 1]?.raw ?? '');
  const before = phrase.words[at - 1] ?? '';
  if (DETERMINERS.has(before) && !phrase.starts[at]) return null;
  if (
    !owns &&
    !isCapitalName(phrase, at) &&
    !isStrange(phrase, at, known) &&
    !/^(?:privacy|policy)$/.test(phrase.words[to] ?? '')
  )
    return null;
  if (!owns && THING.test(phrase.words[at] ?? '')) return null;
  if (!owns && !(phrase.starts[at] || PREPOSITIONS.has(before))) return null;
  if (
    owns &&
    !isCapitalName(phrase, at) &&
    !isStrange(phrase, at, known) &&
    !/^(?:polic|notice|privacy|terms|data)/.test(phrase.words[to] ?? '')
  )
    return null;
  return made(phrase, at, to, true);
}

function objectAt(phrase: Phrase, at: number, known: KnownWords): UnknownName | null {
  const before = phrase.words[at - 1] ?? '';
  if (at === 0 || phrase.starts[at] || !PREPOSITIONS.has(before) || !canBegin(phrase, at, known)) return null;
  if (isAcronym(phrase, at)) return null;
  const isCapitals = isCapitalName(phrase, at);
  let to = at + 1;
  while (isCapitals && to < at + MAX_NAME_WORDS && phrase.tokens[to] && !phrase.starts[to] && isCapitalName(phrase, to))
    to++;
  if (isOrdinaryAt(phrase, to - 1) || THING.test(phrase.words[to - 1] ?? '')) return null;
  if (isCapitals && (isStrange(phrase, at, known) || NEAR.has(before) || isDocumentOf(phrase, at)))
    return made(phrase, at, to, isDocumentOf(phrase, at));
  if (!endsPhrase(phrase, to) || /[^su]s$/.test(phrase.words[at] ?? '')) return null;
  if (isDocumentOf(phrase, at)) return made(phrase, at, to, true);
  const isName = isStrange(phrase, at, known) || (before === 'at' && to === phrase.tokens.length);
  return isName && !['and', 'than', 'like', 'for'].includes(before) ? made(phrase, at, to, false) : null;
}

/** "privacy policy of ...". */
const isDocumentOf = ({ words }: Phrase, at: number): boolean =>
  words[at - 1] === 'of' && /^(?:policy|policies|notice|statement)$/.test(words[at - 2] ?? '');

/** "spotify cookies": a few words without a sentence, of which the first or the last is strange. */
function keywordName(phrase: Phrase, known: KnownWords): UnknownName[] {
  const { tokens, words } = phrase;
  if (tokens.length > MAX_KEYWORDS || tokens.length < 2 || words.some((word) => STOP_WORDS.has(word) && word !== 'of'))
    return [];
  if (tokens.some((_, i) => known.isTaken(i)) || tokens.filter((_, i) => isStrange(phrase, i, known)).length > 1)
    return [];
  const ends = tokens.length > 3 ? [0] : [0, tokens.length - 1];
  const at = ends.find(
    (i) =>
      canBegin(phrase, i, known) &&
      isStrange(phrase, i, known) &&
      !isAcronym(phrase, i) &&
      /^\p{L}{5,}$/u.test(words[i] ?? '') &&
      words[i + 1] !== 'sdk' &&
      !isOrdinaryAt(phrase, i) &&
      !/[^su]s$/.test(words[i] ?? '') &&
      !THING.test(words[i] ?? ''),
  );
  return at === undefined ? [] : [made(phrase, at, at + 1, true)];
}

const made = ({ tokens }: Phrase, from: number, to: number, isSubject: boolean): UnknownName => ({
  name: tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ')
    .replace(/['’]s$/, ''),
  isSubject,
  from,
  to,
});

function canBegin({ tokens, words }: Phrase, at: number, { isTaken }: KnownWords): boolean {
  const token = tokens[at];
  if (!token || token.han || isTaken(at) || !/^\p{L}/u.test(token.raw)) return false;
  return !STOP_WORDS.has(token.key) && !STOP_WORDS.has(words[at] ?? '') && (words[at] ?? '').length >= MIN_NAME_LENGTH;
}

const isCapitalName = ({ tokens, caseTells }: Phrase, at: number): boolean =>
  caseTells && tokens[at] !== undefined && isCapital(tokens[at]);

const isOrdinaryAt = ({ tokens }: Phrase, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isOrdinary(token);
};

/** "encryption", "home address": what is no name, by its last word or by its first. "Home Depot" is one all the same. */
function isKnownThing(phrase: Phrase, from: number, to: number, known: KnownWords): boolean {
  const [first, last] = [isOrdinaryAt(phrase, from), isOrdinaryAt(phrase, to - 1)];
  const isAllCapital = isCapitalName(phrase, from) && isCapitalName(phrase, to - 1);
  if (last) return to - from === 1 || first || !isAllCapital;
  return first && !isAllCapital && known.lexicon.has(phrase.tokens[to - 1]?.key ?? '');
}

/** "TTL", "DNS": what letters stand for is rarely somebody. */
const isAcronym = ({ tokens }: Phrase, at: number): boolean => /^[A-Z0-9]{2,5}s?$/.test(tokens[at]?.raw ?? '');

/** Where a name ends that begins at a token: before a verb, a little word, or the end of the clause. */
function endOfName(phrase: Phrase, from: number, { isTaken }: KnownWords): number {
  const { tokens, words, starts } = phrase;
  for (let to = from + 1; to <= from + MAX_NAME_WORDS; to++) {
    const token = tokens[to];
    if (!token || starts[to] || token.han || isTaken(to)) return to;
    const goesOn = isCapitalName(phrase, from) && isCapitalName(phrase, to);
    if (goesOn) continue;
    if (isAction(token) || isVerbAt(phrase, to) || STOP_WORDS.has(words[to] ?? '') || COMPLIANT.has(words[to] ?? ''))
      return to;
  }
  return from + 1;
}

/** Whether a word is in no policy and no table, and is not a slip for one that is. */
function isStrange({ tokens }: Phrase, at: number, { lexicon }: KnownWords): boolean {
  const token = tokens[at];
  return token !== undefined && !lexicon.has(token.key) && lexicon.mend(token.key) === null;
}
