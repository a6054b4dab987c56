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

/** A question, taken apart. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly providers: NamedProviders;
  /** How several providers are spoken of without naming them; null otherwise. */
  readonly scope: Scope | null;
  readonly jurisdictions: readonly string[];
  /** Topics with a weight above 0 and at most 1. */
  readonly topics: ReadonlyMap<string, number>;
  /** Kinds of answers it wants. */
  readonly types: readonly string[];
  /** Terms to look for, with a weight above 0 and at most 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** How it is put: its words and pairs of Chinese characters, each once, but for whom it is asked of and `details`. */
  readonly phrasing: readonly string[];
  /** Details that it asks for by themselves, as a number of days or a company's name. */
  readonly details: readonly string[];
  /** Small talk it consists of; null for a question. */
  readonly smallTalk: SmallTalk | null;
  /** True where a contact itself is asked for. */
  readonly asksContact: boolean;
  /** True where it gives the bot orders instead of asking. */
  readonly isOrder: boolean;
  /** True where it is on a subject that no policy is about. */
  readonly offTopic: boolean;
  /** How much it asks: words and half the pairs of Chinese characters that carry meaning, without names and frames. */
  readonly substance: number;
}

/** A longer text is cut: nobody asks a question in more, and time stays bounded. */
export const MAX_QUESTION_LENGTH = 2000;

/** What a corpus knows of names and of words. */
export interface QuestionVocabulary {
  readonly directory: ProviderDirectory;
  readonly lexicon: Lexicon;
}

/** A question that names no provider in any way, but somebody whom nothing here knows, is about that somebody. */
function withUnheard(named: NamedProviders, tokens: readonly Token[], lexicon: Lexicon): NamedProviders {
  if (named.ids.length > 0 || named.unknown.length > 0) return named;
  const unknown = unknownNames(tokens, (token) => lexicon.has(token.key) || jurisdictionsIn([token], true).length > 0);
  return unknown.length > 0 ? { ...named, unknown } : named;
}

/** A word that occurs nowhere stands for the one that was meant. */
function mend(token: Token, lexicon: Lexicon): Token {
  if (token.han || STOP_WORDS.has(token.key) || lexicon.has(token.key)) return token;
  const meant = lexicon.mend(token.key);
  return meant ? { ...token, key: meant } : token;
}

/** Sentences of a long message that ask something weigh more than those that tell a story. */
const NARRATIVE_WEIGHT = 0.45;

/** Takes a question apart: who is asked about, where, what on, and which words to look for. */
export function understand(raw: string, { directory, lexicon }: QuestionVocabulary): Question {
  const text = clean(raw);
  const typed = tokensOf(text);
  const providers = withUnheard(directory.find(typed), typed, lexicon);
  const tokens = typed.map((token, i) => (providers.tokens.has(i) ? token : mend(token, lexicon)));
  const whole = findPatterns(tokens, 'scope', 'order', 'offTopic');
  // Beside one name, "which company" asks for another one's name; else it says who is asked about, and not what.
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
 * How it is put, and the details that it asks for. Whether a detail is given, a sentence shows by itself, and which
 * countries a policy speaks of is its own affair: neither belongs to how a question is put.
 */
function mannerOf(tokens: readonly Token[]): Pick<Question, 'phrasing' | 'details'> {
  const { detail, place, law } = findPatterns(tokens, 'detail', 'place', 'law');
  const apart = covered([...detail, ...place, ...law]);
  return {
    phrasing: phrasingOf(tokens.filter((_, i) => !apart.has(i))),
    details: [...new Set(detail.map(({ id }) => id))],
  };
}

/** Without control characters, markup of mentions and unpaired surrogates; at most `LONGEST_QUESTION` code units. */
function clean(raw: string): string {
  return raw
    .slice(0, MAX_QUESTION_LENGTH)
    .toWellFormed()
    .replace(/<[!@#][^>]{0,60}>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ')
    .trim();
}

/** With so many words beside the names, the names do not count. */
const MIN_WORDS_BESIDE_NAMES = 3;

/** The language that is spoken: names of providers in the other one do not change it. */
function languageOf(text: string, bare: readonly Token[]): Language {
  return detectLanguage(bare.length < MIN_WORDS_BESIDE_NAMES ? text : bare.map(({ raw }) => raw).join(' '));
}

/** The tokens that matches cover. */
function covered(matches: readonly PatternMatch[]): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of matches) for (let i = from; i < to; i++) found.add(i);
  return found;
}

/** Small talk when at most two tokens of meaning stand beside it. */
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

/** With fewer terms in the sentences that ask, what is asked about stands in the others. */
const MIN_ASKED_TERMS = 8;
/** Between sentences; a dot inside a host's name ends none. */
const SENTENCE_BREAK = /(?<=[.?!。？！])\s+|(?<=[。？！])|\n+/u;
const ASKS =
  /[?？]|^\s*(?:what|which|who|whom|how|where|when|why|can|does|do|is|are|will|may)\b|吗|呢|怎么|如何|哪|多久|是否|能不能|会不会/iu;

/** The terms of the question without names and frames (`content`), weighted; those of sentences that only tell weigh less. */
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
