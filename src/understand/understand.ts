import type { DocumentQuestion } from '../knowledge/document-questions.ts';
import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsIn, jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import type { Overview } from '../knowledge/overviews.ts';
import { SCOPES, type Scope } from '../knowledge/scopes.ts';
import { SMALL_TALK, type SmallTalk } from '../knowledge/small-talk.ts';
import { topicsAsked } from '../knowledge/weigh-topics.ts';
import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import type { NamedProviders, ProviderDirectory } from '../policy/provider-directory.ts';
import { ANALYZED_TABLES, analyze, type Term } from '../retrieve/analyze.ts';
import { foldTraditional, isTraditional } from '../text/fold-traditional.ts';
import { detectForeignLanguage, type ForeignLanguage } from '../text/foreign-language.ts';
import { isHan, type Language } from '../text/language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { cleanMessage, MAX_QUESTION_LENGTH } from './clean-message.ts';
import { asksContact, briefContact } from './contact-intent.ts';
import { documentQuestionIn } from './document-question.ts';
import { type Message, readMessage } from './message/read-message.ts';
import type { MessageSentence } from './message/sentence.ts';
import { nameProviders } from './name-providers.ts';
import { overviewAsked } from './overview-asked.ts';
import { phrasingOf } from './phrasing.ts';
import { languageOf } from './question-language.ts';
import { readSectionNumber } from './read-section-number.ts';
import { talkOfWholeMessage } from './talk-of-whole-message.ts';

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
  /** The subject that it asks a list of ("what do you collect?"); null where it asks for a detail. */
  readonly overview: Overview | null;
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
  /** What it asks about the documents themselves; null for a question about what they say. */
  readonly documentQuestion: DocumentQuestion | null;
  /** The number of the section that it asks to see: digits with dots, or a letter. */
  readonly sectionNumber: string | null;
  /** The language it is written in, where that is neither English nor Chinese. */
  readonly foreign: ForeignLanguage | null;
  /** True if it is written in traditional Chinese characters; `text` is then folded to simplified ones. */
  readonly isTraditional: boolean;
  /** True if it asks which of several is stricter, safer, better. */
  readonly asksJudgement: boolean;
  /** True if it tries to give the bot orders instead of asking. */
  readonly isOrder: boolean;
  /** True if its subject is one that no privacy policy is about. */
  readonly offTopic: boolean;
  /** How much it says: content words, plus half the number of Chinese bigrams, without names and filler phrases. */
  readonly substance: number;
}

/** The names and words of a corpus. */
export interface QuestionVocabulary {
  readonly directory: ProviderDirectory;
  readonly lexicon: Lexicon;
}

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
const NARRATIVE_WEIGHT = 0.45;

/**
 * Analyzes a message: which providers and jurisdictions its question is about, its topics, and the terms to search for.
 * @param raw what was typed, with all that surrounds the question
 */
export const understand = (raw: string, vocabulary: QuestionVocabulary): Question =>
  understandSentences(readMessage(cleanMessage(raw)), null, vocabulary);

/** A question on a topic needs no more of the story around it than what is on a topic, too. */
const MIN_COMPLETE_SUBSTANCE = 1;

/**
 * Analyzes sentences of a message. What asks decides; what only tells something is read with it where the question is
 * incomplete without, and gives the provider and the jurisdiction where the question names none.
 * @param sentences null: all of the message
 */
export function understandSentences(
  message: Message,
  sentences: readonly MessageSentence[] | null,
  vocabulary: QuestionVocabulary,
): Question {
  const used = sentences ?? message.sentences;
  const join = (some: readonly { readonly text: string }[]) => some.map(({ text }) => text).join(' ');
  const isAsTyped = !sentences && !message.isSurrounded;
  const whole = understandText(isAsTyped ? message.text.replaceAll('\n', ' ') : join(used), vocabulary);
  const told = message.sentences.filter(({ role }) => role === 'tells');
  const asking = used.filter(({ role }) => role === 'asks');
  const isStory = asking.length > 0 && asking.length < used.length;
  const asked = isStory ? understandText(join(asking), vocabulary) : whole;
  const isComplete = isStory && asked.topics.size > 0 && asked.substance >= MIN_COMPLETE_SUBSTANCE;
  const question = isComplete ? { ...asked, ...withStory(asked, told, vocabulary), details: whole.details } : whole;
  const inContext = inContextOf(question, [...told.map(({ text }) => text), ...message.context], vocabulary);
  return { ...question, ...inContext, language: message.language ?? asked.language };
}

/** What a topic of the story around a question counts beside those of the question. */
const STORY_TOPIC_WEIGHT = 0.5;
/** What the words of a sentence count that says where the person is. */
const STORY_PLACE_WEIGHT = 0.8;

/** Terms and topics of a question, and with less weight those of the sentences around it that are on a topic or a place. */
function withStory(
  question: Question,
  told: readonly MessageSentence[],
  vocabulary: QuestionVocabulary,
): Pick<Question, 'terms' | 'topics'> {
  const terms = new Map(question.terms);
  const topics = new Map(question.topics);
  for (const { text } of told) {
    const story = understandText(text, vocabulary);
    const isPlace = question.jurisdictions.length === 0 && story.jurisdictions.length > 0;
    if (story.topics.size === 0 && !isPlace) continue;
    const weight = isPlace ? STORY_PLACE_WEIGHT : NARRATIVE_WEIGHT;
    for (const term of story.terms.keys()) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    for (const [id, weight] of story.topics) topics.set(id, Math.max(topics.get(id) ?? 0, weight * STORY_TOPIC_WEIGHT));
  }
  return { terms, topics };
}

/** The providers and jurisdictions of what stands around a question, where it names none. */
function inContextOf(
  { providers, jurisdictions, scope }: Question,
  context: readonly string[],
  { directory }: QuestionVocabulary,
): Partial<Pick<Question, 'providers' | 'jurisdictions'>> {
  const isNamed = providers.ids.length > 0 || providers.unknown.length > 0 || scope !== null;
  if (context.length === 0 || (isNamed && jurisdictions.length > 0)) return {};
  const tokens = context.flatMap((text) => tokensOf(text));
  const around = directory.find(tokens);
  const bare = tokens.filter((_, i) => !around.tokens.has(i));
  // "For our DPIA" names an occasion, not a law that is asked about.
  const labels = covered(findPatterns(bare, 'message').message.filter(({ id }) => id === 'label'));
  const places = bare.filter((_, i) => !labels.has(i));
  return {
    ...(isNamed ? {} : { providers: { ...around, tokens: providers.tokens } }),
    ...(jurisdictions.length > 0 ? {} : { jurisdictions: jurisdictionsIn(places, true) }),
  };
}

/** Analyzes the words of a question. */
function understandText(typedText: string, { directory, lexicon }: QuestionVocabulary): Question {
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
function covered(matches: readonly PatternMatch[]): Set<number> {
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
