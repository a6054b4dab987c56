import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsIn, jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import { SCOPES, type Scope } from '../knowledge/scopes.ts';
import { SMALL_TALK, type SmallTalk } from '../knowledge/small-talk.ts';
import { topicsAsked } from '../knowledge/weigh-topics.ts';
import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import type { NamedProviders, ProviderDirectory } from '../policy/provider-directory.ts';
import { ANALYZED_TABLES, analyze, type Term } from '../retrieve/analyze.ts';
import { detectLanguage, isHan, type Language } from '../text/language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { phrasingOf } from './phrasing.ts';
import { unknownNames } from './unknown-names.ts';

/** What a question asks. */
export interface Question {
  readonly text: string;
  /** The text without names of providers, to be compared by meaning; empty where the words are not known (any more). */
  readonly wording: string;
  readonly language: Language;
  readonly providers: NamedProviders;
  /** How the question refers to several providers without naming them ("all", "which", "the others" ...); null if it does not. */
  readonly scope: Scope | null;
  readonly jurisdictions: readonly string[];
  /** Topics asked about, by id, each with a weight above 0 and at most 1. */
  readonly topics: ReadonlyMap<string, number>;
  /** Ids of the answer types wanted ("duration", "reason" ...). */
  readonly types: readonly string[];
  /** Terms to search for, each with a weight above 0 and at most 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** How the question is phrased: its distinct stems and Chinese bigrams, without names of providers and `details`. */
  readonly phrasing: readonly string[];
  /** Ids of specific details it asks for, such as a number of days or the name of a company. */
  readonly details: readonly string[];
  /** The kind of small talk the message consists of; null for a question. */
  readonly smallTalk: SmallTalk | null;
  /** True if it asks for contact details of the provider. */
  readonly asksContact: boolean;
  /** True if it tries to give the bot orders instead of asking. */
  readonly isOrder: boolean;
  /** True if its subject is one that no privacy policy is about. */
  readonly offTopic: boolean;
  /** How much it says: content words, plus half the number of Chinese bigrams, without names and filler phrases. */
  readonly substance: number;
}

/** Longest question in UTF-16 code units. Longer text is cut, which keeps the time bounded. */
export const MAX_QUESTION_LENGTH = 2000;

/** The names and words of a corpus. */
export interface QuestionVocabulary {
  readonly directory: ProviderDirectory;
  readonly lexicon: Lexicon;
}

/** If a question names no known provider but somebody unknown, it is about that somebody. */
function withUnheard(named: NamedProviders, tokens: readonly Token[], lexicon: Lexicon): NamedProviders {
  if (named.ids.length > 0 || named.unknown.length > 0) return named;
  const unknown = unknownNames(tokens, (token) => lexicon.has(token.key) || jurisdictionsIn([token], true).length > 0);
  return unknown.length > 0 ? { ...named, unknown } : named;
}

/** Replaces a word that occurs nowhere by the known word it is probably a typing error of. */
function mend(token: Token, lexicon: Lexicon): Token {
  if (token.han || STOP_WORDS.has(token.key) || lexicon.has(token.key)) return token;
  const meant = lexicon.mend(token.key);
  return meant ? { ...token, key: meant } : token;
}

/** Weight of terms in sentences that only tell a story; terms of sentences that ask something weigh 1. */
const NARRATIVE_WEIGHT = 0.45;

/**
 * Analyzes a question: which providers and jurisdictions it is about, its topics, and the terms to search for.
 * @param raw what was typed; at most `MAX_QUESTION_LENGTH` code units of it are read
 */
export function understand(raw: string, { directory, lexicon }: QuestionVocabulary): Question {
  const text = clean(raw);
  const typed = tokensOf(text);
  const providers = withUnheard(directory.find(typed), typed, lexicon);
  const tokens = typed.map((token, i) => (providers.tokens.has(i) ? token : mend(token, lexicon)));
  const whole = findPatterns(tokens, 'scope', 'order', 'offTopic');
  // Next to exactly one name, "which company" asks for the name of another company; otherwise it refers to the providers.
  const several = providers.ids.length === 1 ? new Set<number>() : covered(whole.scope);
  const asking = tokens.filter((_, i) => !providers.tokens.has(i) && !several.has(i));
  const bare = tokens.filter((_, i) => !providers.tokens.has(i));
  const beside = findPatterns(bare, 'frame', 'type', 'talk', 'contact', 'place', 'law');
  const framed = covered(beside.frame);
  const content = bare.filter((_, i) => !framed.has(i));
  const asked = findPatterns(content, ...ANALYZED_TABLES, 'asked');
  const terms = analyze(content, asked);
  return {
    text,
    wording: wordingOf(bare),
    language: languageOf(text, bare),
    providers,
    scope: SCOPES.find((id) => whole.scope.some((match) => match.id === id)) ?? null,
    jurisdictions: jurisdictionsOf([...beside.place, ...beside.law]),
    topics: normalise(topicsAsked(content, asked.asked)),
    types: [...new Set(beside.type.map((match) => match.id))],
    terms: weightedTerms(text, terms, directory, lexicon),
    ...mannerOf(asking),
    smallTalk: smallTalkIn(bare, beside.talk),
    asksContact: beside.contact.length > 0,
    isOrder: whole.order.length > 0,
    offTopic: whole.offTopic.length > 0,
    substance: terms.reduce((sum, term) => sum + (/^[~@]/.test(term) ? 0 : isHan(term) ? 0.5 : 1), 0),
  };
}

/**
 * The phrasing of a question and the details it asks for. Details and places are not part of the phrasing: whether a policy
 * gives a detail is decided from its sentences, and the places it mentions differ from policy to policy.
 */
function mannerOf(tokens: readonly Token[]): Pick<Question, 'phrasing' | 'details'> {
  const { detail, place, law } = findPatterns(tokens, 'detail', 'place', 'law');
  const apart = covered([...detail, ...place, ...law]);
  return {
    phrasing: phrasingOf(tokens.filter((_, i) => !apart.has(i))),
    details: [...new Set(detail.map(({ id }) => id))],
  };
}

/** Removes control characters, mention markup and unpaired surrogates; keeps at most `MAX_QUESTION_LENGTH` code units. */
function clean(raw: string): string {
  return raw
    .slice(0, MAX_QUESTION_LENGTH)
    .toWellFormed()
    .replace(/<[!@#][^<>]{0,60}>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ')
    .trim();
}

/** From this many words beside the names on, names do not decide the language. */
const MIN_WORDS_BESIDE_NAMES = 3;

/** The language of the question; names of providers in the other language do not change it. */
function languageOf(text: string, bare: readonly Token[]): Language {
  return detectLanguage(bare.length < MIN_WORDS_BESIDE_NAMES ? text : bare.map(({ raw }) => raw).join(' '));
}

/** Tokens as a text: Chinese characters close together, words apart. */
const wordingOf = (tokens: readonly Token[]): string =>
  tokens.reduce((text, token, i) => text + (i === 0 || (token.han && tokens[i - 1]?.han) ? '' : ' ') + token.raw, '');

/** Indices of the tokens covered by matches. */
function covered(matches: readonly PatternMatch[]): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of matches) for (let i = from; i < to; i++) found.add(i);
  return found;
}

/** A message is small talk if at most about two content words stand beside it. */
function smallTalkIn(tokens: readonly Token[], matches: readonly PatternMatch[]): SmallTalk | null {
  if (matches.length === 0) return null;
  const said = covered(matches);
  const left = tokens.filter((token, i) => !said.has(i) && (token.han || !STOP_WORDS.has(token.key)));
  const weight = left.reduce((sum, token) => sum + (token.han ? 0.4 : 1), 0);
  return weight <= 2.4 ? (SMALL_TALK.find((id) => matches.some((match) => match.id === id)) ?? null) : null;
}

function normalise(weights: ReadonlyMap<string, number>): Map<string, number> {
  const most = Math.max(1, ...weights.values());
  return new Map([...weights].map(([id, weight]) => [id, weight / most]));
}

/** If the asking sentences have fewer terms than this, the subject stands in the other sentences, which then weigh as much. */
const MIN_ASKED_TERMS = 8;
/** A sentence boundary; a dot inside a host name is none. */
const SENTENCE_BREAK = /(?<=[.?!。？！])\s+|(?<=[。？！])|\n+/u;
const ASKS =
  /[?？]|^\s*(?:what|which|who|whom|how|where|when|why|can|does|do|is|are|will|may)\b|吗|呢|怎么|如何|哪|多久|是否|能不能|会不会/iu;

/** Weighs the terms of a question: those of sentences that only tell a story count less (`NARRATIVE_WEIGHT`). */
function weightedTerms(
  text: string,
  content: readonly Term[],
  directory: ProviderDirectory,
  lexicon: Lexicon,
): Map<string, number> {
  const terms = new Map<string, number>();
  const put = (term: string, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  const sentences = text.split(SENTENCE_BREAK).filter((sentence) => sentence.trim());
  const asking = sentences.filter((sentence) => ASKS.test(sentence));
  if (
    sentences.length < 2 ||
    asking.length === sentences.length ||
    analyze(asking.join(' ')).length < MIN_ASKED_TERMS
  ) {
    for (const term of content) put(term, 1);
    return terms;
  }
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence);
    const named = directory.find(tokens).tokens;
    const bare = tokens.filter((_, i) => !named.has(i)).map((token) => mend(token, lexicon));
    const framed = covered(findPatterns(bare, 'frame').frame);
    for (const term of analyze(bare.filter((_, i) => !framed.has(i))))
      put(term, asking.includes(sentence) ? 1 : NARRATIVE_WEIGHT);
  }
  return terms;
}
