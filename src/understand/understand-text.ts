import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import { SCOPES, type Scope } from '../knowledge/scopes.ts';
import { SMALL_TALK, type SmallTalk } from '../knowledge/small-talk.ts';
import { topicsAsked } from '../knowledge/weigh-topics.ts';
import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import type { NamedProviders, ProviderDirectory } from '../policy/provider-directory.ts';
import { ANALYZED_TABLES, analyze, type Term } from '../retrieve/analyze.ts';
import { foldTraditional, isTraditional } from '../text/fold-traditional.ts';
import { detectForeignLanguage } from '../text/foreign-language.ts';
import { isHan } from '../text/language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { MAX_QUESTION_LENGTH } from './clean-message.ts';
import { asksContact, briefContact } from './contact-intent.ts';
import { documentQuestionIn } from './document-question.ts';
import { nameProviders } from './name-providers.ts';
import { overviewAsked } from './overview-asked.ts';
import { phrasingOf } from './phrasing.ts';
import type { Question, QuestionVocabulary } from './question.ts';
import { languageOf } from './question-language.ts';
import { readSectionNumber } from './read-section-number.ts';
import { talkOfWholeMessage } from './talk-of-whole-message.ts';

/** "Except" holds where a provider is left out; then "which" beside it still asks who does. */
function scopeOf(matches: readonly PatternMatch[], { excluded = [] }: NamedProviders): Scope | null {
  const found = new Set(matches.map(({ id }) => id));
  if (excluded.length > 0) return found.has('which') ? 'which' : 'except';
  return SCOPES.find((id) => id !== 'except' && found.has(id)) ?? null;
}

/** Replaces a word that occurs nowhere by the known word it is probably a typing error of. */
function mend(token: Token, lexicon: Lexicon): Token {
  if (token.han || STOP_WORDS.has(token.key) || lexicon.has(token.key)) return token;
  const meant = lexicon.mend(token.key);
  return meant ? { ...token, key: meant } : token;
}

/** The first line of a pasted HTTP request. */
const HTTP_REQUEST = /^\s*(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) \S+ HTTP\/\d/u;

/** Weight of terms in sentences that only tell a story; terms of sentences that ask something weigh 1. */
export const NARRATIVE_WEIGHT = 0.45;

/** Analyzes the words of a question. */
export function understandText(typedText: string, { directory, lexicon }: QuestionVocabulary): Question {
  const written = typedText.slice(0, MAX_QUESTION_LENGTH).toWellFormed().trim();
  const foreign = detectForeignLanguage(written);
  const text = foreign ? written : foldTraditional(written);
  const typed = tokensOf(text);
  const providers = nameProviders({ text, tokens: typed }, { directory, lexicon });
  const tokens = typed.map((token, i) => (providers.tokens.has(i) ? token : mend(token, lexicon)));
  const whole = findPatterns(tokens, 'scope', 'offTopic');
  // Next to exactly one name, "which company" asks for the name of another company; otherwise it refers to the providers.
  const several =
    providers.ids.length === 1 ? new Set<number>() : covered(whole.scope.filter(({ id }) => id !== 'except'));
  const asking = tokens.filter((_, i) => !providers.tokens.has(i) && !several.has(i));
  const bareAt = tokens.flatMap((_, i) => (providers.tokens.has(i) ? [] : [i]));
  const bare = bareAt.flatMap((i) => tokens[i] ?? []);
  const beside = findPatterns(bare, 'frame', 'type', 'talk', 'contact', 'place', 'law', 'document');
  const framed = covered(beside.frame);
  const placed = covered(beside.place);
  const brief = providers.tokens.size > 0 ? briefContact(bare.filter((_, i) => !placed.has(i))) : null;
  const content = bare.filter((_, i) => !framed.has(i));
  // Words that stand for the providers ("which vendors") are on no topic.
  const subject = bare.filter((_, i) => !framed.has(i) && !several.has(bareAt[i] ?? i));
  const asked = findPatterns(content, ...ANALYZED_TABLES, 'asked');
  const terms = analyze(content, asked);
  return {
    text,
    wording: wordingOf(bare),
    language: foreign ? 'en' : languageOf(text, bare),
    providers,
    scope: scopeOf(whole.scope, providers),
    jurisdictions: jurisdictionsOf([...beside.place, ...beside.law]),
    topics: normalise(topicsAsked(subject, findPatterns(subject, 'asked').asked)),
    overview: overviewAsked(bare),
    types: [...new Set([...beside.type.map((match) => match.id), ...(brief?.types ?? [])])],
    terms: weightedTerms(text, terms, directory, lexicon),
    ...mannerOf(asking),
    smallTalk: talkOfWholeMessage(text) ?? smallTalkIn(bare, beside.talk),
    asksContact: brief !== null || asksContact(beside.contact),
    asksJudgement: whole.scope.some(({ id }) => id === 'judged'),
    isOrder: whole.offTopic.some(({ id, from }) => id === 'order' && !providers.tokens.has(from - 1)),
    documentQuestion: documentQuestionIn(bare, beside.document),
    sectionNumber: readSectionNumber(withoutNames(text, typed, providers)),
    foreign,
    isTraditional: !foreign && isTraditional(written),
    offTopic: whole.offTopic.some(({ id }) => id === 'off') || HTTP_REQUEST.test(text),
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

/** Tokens as a text: Chinese characters close together, words apart. */
const wordingOf = (tokens: readonly Token[]): string =>
  tokens.reduce((text, token, i) => text + (i === 0 || (token.han && tokens[i - 1]?.han) ? '' : ' ') + token.raw, '');
/** A text without the names in it, which may hold numbers. */
function withoutNames(text: string, tokens: readonly Token[], { tokens: named }: NamedProviders): string {
  return [...named].reduce((rest, i) => rest.replace(tokens[i]?.raw ?? '', ' '), text);
}

/** Indices of the tokens covered by matches. */
export function covered(matches: readonly PatternMatch[]): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of matches) for (let i = from; i < to; i++) found.add(i);
  return found;
}

/** What is said of the bot's answers; with more words beside it, it asks something. */
const TALK_ABOUT_TALK: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['shorter', 'puzzled', 'delivery']);
const MAX_WORDS_BESIDE_TALK = 1;

/** A message is small talk if at most about two content words stand beside it. */
function smallTalkIn(tokens: readonly Token[], matches: readonly PatternMatch[]): SmallTalk | null {
  if (matches.length === 0) return null;
  const said = covered(matches);
  const left = tokens.filter((token, i) => !said.has(i) && (token.han || !STOP_WORDS.has(token.key)));
  const weight = left.reduce((sum, token) => sum + (token.han ? 0.4 : 1), 0);
  const talk = SMALL_TALK.find((id) => matches.some((match) => match.id === id)) ?? null;
  return weight <= (talk && TALK_ABOUT_TALK.has(talk) ? MAX_WORDS_BESIDE_TALK : 2.4) ? talk : null;
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
    const named = directory.find(tokens, sentence).tokens;
    const bare = tokens.filter((_, i) => !named.has(i)).map((token) => mend(token, lexicon));
    const framed = covered(findPatterns(bare, 'frame').frame);
    for (const term of analyze(bare.filter((_, i) => !framed.has(i))))
      put(term, asking.includes(sentence) ? 1 : NARRATIVE_WEIGHT);
  }
  return terms;
}
