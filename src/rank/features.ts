import { topicById } from '../knowledge/topic-by-id.ts';
import type { SentenceFacts } from '../policy/indexed-policy.ts';
import type { SentenceTerms } from '../retrieve/clause-terms.ts';
import type { OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/question.ts';
import { bestTwo, without } from './best-two.ts';
import { type ExpectedQuestionMatch, matchExpectedQuestions } from './expected-question-match.ts';
import { placeFeatures } from './place-features.ts';
import type { QueryWeights } from './query.ts';
import { shareBySimilarWords } from './share-by-similar-words.ts';

/** Features of a sentence as an answer to a question, each 0 to 1. Their weights are fitted (`npm run train`). */
export const FEATURES = [
  'words', // share of the question's words (weighted by idf) found in the sentence or its translation
  'concepts', // the same for its concepts
  'similarWords', // the question's words, each as far as the sentence (or its translation) has a word of similar meaning
  'leastSimilarWord', // the same for the one of its more important words that the sentence has least
  'similarContext', // `similarWords` of the whole clause, its headings and its lead-in
  'similarNear', // highest `similarWords` among the other sentences of its clause
  'context', // share of the question's terms found in the whole clause, its headings and its lead-in
  'heading', // share of the question's terms found in the headings alone
  'expected', // similarity by words to the most similar question that the sentence is annotated to answer
  'expectedIdea', // the same by concepts
  'expectedNext', // similarity by words to the second most similar one
  'expectedAll', // share of the question's terms found in any of its expected questions
  'expectedNear', // highest `expected` among the other sentences of its clause
  'meaning', // similarity in meaning to the sentence with its headings and lead-in
  'meaningTranslation', // the same to its translation
  'meaningExpected', // similarity in meaning to the nearest question that it is annotated to answer
  'meaningNear', // the highest of these three among the other sentences of its clause
  'topic', // share of the question's topics that the sentence states something about
  'headingOtherTopic', // 1 if its headings are about topics, none of which was asked about
  'statesOtherTopic', // 1 if it states something, but about none of the topics asked about
  'otherAudience', // 1 if it addresses a group of people that the question is not about, such as children
  'topicNear', // `topic` of its headings and of the other sentences of its clause (times 0.8), whichever is higher
  'type', // share of the wanted answer types without a value of their own that it has evidence of
  'value', // the same for types with a value of their own: a date, a duration, an address
  'passage', // BM25 score of its passage divided by that of the best passage
  'place', // 1 if it is written for the jurisdiction asked about
  'elsewhere', // 1 if it is written for another jurisdiction
  'special', // 1 if it is written for one jurisdiction and none was asked about
  'short', // 1 for an empty sentence, falling linearly to 0 at forty characters (a Chinese one counts 2.5)
  'leadIn', // 1 for a sentence that only introduces a list
  'first', // 1 for the first sentence of its clause
  'sentenceCoverage', // twice the share of the sentence's own terms (by idf) that the question has, at most 1
] as const;

/** The name of a feature. */
export type Feature = (typeof FEATURES)[number];
/** Feature values in the order of `FEATURES`. */
export type FeatureVector = number[];

/** All zeros. A plain array of doubles is faster to copy than a typed array is to allocate. */
const ZERO_VECTOR: FeatureVector = FEATURES.map(() => 0.5).fill(0);

const at = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** Which features are computed. */
export interface ClauseOptions {
  /** Index of the clause. */
  readonly clause: number;
  /** By sentence: BM25 share (0 to 1) of the passage it was found in; empty: all sentences are computed. */
  readonly passage: ReadonlyMap<number, number>;
  readonly annotations: boolean;
  /** Computes all sentences, not only those of `passage`. */
  readonly isWhole?: boolean;
}

/**
 * Computes the feature vectors of a clause's sentences.
 * @returns null for each sentence that is not computed
 */
export function clauseFeatures(
  open: OpenPolicy,
  question: Question,
  query: QueryWeights,
  { clause, passage, annotations, isWhole = false }: ClauseOptions,
): (FeatureVector | null)[] {
  const facts = open.index.facts[clause] ?? [];
  const terms = open.termsOf(clause, annotations);
  const source = open.index.policy.clauses[clause];
  if (!terms || !source) return [];
  const matches = annotations ? matchExpectedQuestions(open.expected, query, { clause, sentences: facts.length }) : [];
  const bestExpected = bestTwo(matches.map(({ words }) => words));
  const headingShare = share(query, terms.heading);
  const clauseShare = share(query, terms.whole);
  const places = placeFeatures(open, question, clause);
  const topics = terms.sentences.map((sentence) => topicShare(query, sentence.topics));
  const topical = bestTwo(topics);
  const headingTopic = topicShare(query, terms.headingTopics);
  const isAside = question.topics.size > 0 && headingTopic === 0 && terms.headingTopics.size > 0;
  const asksOfGroup = [...question.topics.keys()].some((id) => topicById(id)?.ownAudience);
  const meanings = facts.map((_, s) => meaningOf(open, query, { clause, sentence: s, annotations }));
  const nearest = bestTwo(meanings.map((values) => Math.max(...values)));
  const similar = terms.sentences.map(({ whole }) => shareBySimilarWords(query.similar, whole));
  const similarContext = shareBySimilarWords(query.similar, terms.whole).share;
  const similarNear = bestTwo(similar.map(({ share: value }) => value));
  const letterSize = open.index.policy.language === 'zh' ? 2.5 : 1;
  return facts.map((fact, s) => {
    if (!isWhole && passage.size > 0 && !passage.has(s)) return null;
    const vector = ZERO_VECTOR.slice();
    const [from, to] = source.sentences[s]?.at ?? [0, 0];
    const { own, whole, idf, ofGroup, topics: stated } = terms.sentences[s] ?? NO_TERMS;
    setShares(vector, query, open.isConcept, whole);
    vector[at.similarWords] = similar[s]?.share ?? 0;
    vector[at.leastSimilarWord] = similar[s]?.least ?? 0;
    vector[at.similarContext] = similarContext;
    vector[at.similarNear] = without(similarNear, s);
    vector[at.context] = clauseShare;
    vector[at.heading] = headingShare;
    if (annotations) setExpected(vector, query, matches[s], without(bestExpected, s));
    const [meaning, translation, known] = meanings[s] ?? NO_MEANING;
    vector[at.meaning] = meaning;
    vector[at.meaningTranslation] = translation;
    vector[at.meaningExpected] = known;
    vector[at.meaningNear] = without(nearest, s);
    vector[at.topic] = topics[s] ?? 0;
    vector[at.topicNear] = Math.max(headingTopic, without(topical, s) * 0.8);
    vector[at.otherAudience] = !asksOfGroup && ofGroup ? 1 : 0;
    vector[at.headingOtherTopic] = isAside ? 1 : 0;
    vector[at.statesOtherTopic] = question.topics.size > 0 && stated.size > 0 && topics[s] === 0 ? 1 : 0;
    vector[at.type] = typeShare(query.types.loose, fact);
    vector[at.value] = typeShare(query.types.values, fact);
    vector[at.passage] = passage.get(s) ?? 0;
    vector[at.place] = places.place;
    vector[at.elsewhere] = places.elsewhere;
    vector[at.special] = places.special;
    vector[at.short] = Math.max(0, 1 - ((to - from) * letterSize) / 40);
    vector[at.leadIn] = ':：'.includes(source.text.slice(to - 1, to) || '-') ? 1 : 0;
    vector[at.first] = s === 0 ? 1 : 0;
    vector[at.sentenceCoverage] = idf > 0 ? Math.min(1, (2 * idfHit(query, open, own)) / idf) : 0;
    return vector;
  });
}

const NO_TERMS: SentenceTerms = {
  own: new Int32Array(0),
  whole: new Int32Array(0),
  idf: 0,
  ofGroup: false,
  topics: new Map(),
};

function share(query: QueryWeights, terms: Int32Array): number {
  const { places, weights } = query;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += weights[places[terms[i] ?? 0] ?? 0] ?? 0;
  return query.all > 0 ? sum / query.all : 0;
}

function setShares(vector: FeatureVector, query: QueryWeights, isConcept: Uint8Array, terms: Int32Array): void {
  let words = 0;
  let concepts = 0;
  const { places, weights } = query;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    const place = places[term] ?? 0;
    if (place === 0) continue;
    const value = weights[place] ?? 0;
    if (isConcept[term]) concepts += value;
    else words += value;
  }
  vector[at.words] = query.words > 0 ? words / query.words : 0;
  vector[at.concepts] = query.concepts > 0 ? concepts / query.concepts : 0;
}

/** Sum of the inverse document frequencies of those terms that the question has. */
function idfHit(query: QueryWeights, { idf }: OpenPolicy, terms: Int32Array): number {
  const { places } = query;
  let hit = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    if ((places[term] ?? 0) > 0) hit += idf[term] ?? 0;
  }
  return hit;
}

/** Similarity in meaning to a sentence, to its translation, and to the questions that it is annotated to answer. */
type Meanings = readonly [sentence: number, translation: number, expected: number];

const NO_MEANING: Meanings = [0, 0, 0];

function meaningOf(
  open: OpenPolicy,
  { meaning }: QueryWeights,
  { clause, sentence, annotations }: { clause: number; sentence: number; annotations: boolean },
): Meanings {
  const number = open.sentenceNumber(clause, sentence);
  const own = meaning.sentences[number] ?? 0;
  return annotations ? [own, meaning.translations[number] ?? 0, meaning.expected[number] ?? 0] : [own, 0, 0];
}

const NO_MATCH: ExpectedQuestionMatch = { words: 0, concepts: 0, next: 0, held: 0 };

/** @param near highest `expected` among the other sentences of the clause */
function setExpected(
  vector: FeatureVector,
  { asked }: QueryWeights,
  match: ExpectedQuestionMatch = NO_MATCH,
  near: number,
): void {
  const all = asked.words + asked.concepts;
  vector[at.expected] = match.words;
  vector[at.expectedIdea] = match.concepts;
  vector[at.expectedNext] = match.next;
  vector[at.expectedAll] = all > 0 ? match.held / all : 0;
  vector[at.expectedNear] = near;
}

/** Credit for a sentence about a broader topic than the one asked about. */
const BROADER_TOPIC_SHARE = 0.3;

/** Weighted share of the topics asked about that a sentence states something about, 0 to 1. */
function topicShare({ topics: asked }: QueryWeights, topics: ReadonlyMap<string, number>): number {
  let sum = 0;
  let all = 0;
  for (const { id, weight, broader } of asked) {
    all += weight;
    const own = topics.get(id);
    if (own !== undefined) sum += weight * own;
    else if (broader.some((whole) => topics.get(whole) === 1)) sum += weight * BROADER_TOPIC_SHARE;
  }
  return all > 0 ? sum / all : 0;
}

/** Share of the wanted answer types that a sentence has evidence of, 0 to 1. */
function typeShare(wanted: readonly string[], { types }: SentenceFacts): number {
  if (wanted.length === 0) return 0;
  let given = 0;
  for (const type of wanted) if (types.includes(type)) given++;
  return given / wanted.length;
}
