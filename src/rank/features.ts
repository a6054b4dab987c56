import type { SentenceFacts } from '../corpus/indexed-policy.ts';
import { jurisdictions as allJurisdictions } from '../knowledge/jurisdictions.ts';
import { GROUP_TOPICS, wholesOf } from '../knowledge/topic-families.ts';
import type { OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/understand.ts';
import type { QueryWeights } from './query.ts';

/** What speaks for a sentence as an answer; each is 0 to 1. The weights are fitted on our own questions. */
export const FEATURES = [
  'words', // share of the question's words (by idf) in the sentence or its translation
  'concepts', // the same of its concepts
  'context', // share of its terms in the clause around, its heading and its lead-in
  'heading', // share of its terms in the heading alone
  'expected', // likeness to the best question that the sentence is expected to answer, by words
  'expectedIdea', // the same by concepts
  'expectedNext', // likeness to the second best one
  'expectedAll', // share of the question's terms that its expected questions hold together
  'expectedNear', // the same of the other sentences of its clause
  'topic', // share of the question's topics that the sentence states something on
  'aside', // 1 where its heading is on topics, and none of them was asked about
  'group', // 1 where it is on a group of people that the question is not on, as children
  'topicNear', // the same of its heading and of the other sentences of its clause
  'type', // share of the wanted kinds of answer that it can give, where these are looser ones
  'value', // the same for kinds with a value of their own: a date, a duration, an address
  'passage', // BM25 score of its passage, as a share of the best
  'place', // 1 where it is for the jurisdiction that is asked about
  'elsewhere', // 1 where it is for another jurisdiction than the one asked about
  'special', // 1 where it is for one jurisdiction and none was asked about
  'short', // 1 for a sentence of a few words, falling to 0 at forty characters
  'leadIn', // 1 for a sentence that only introduces a list
  'first', // 1 for the first sentence of its clause
  'focus', // share of the sentence's own terms that the question has
] as const;

/** Name of a feature. */
export type Feature = (typeof FEATURES)[number];
/** Values in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

const at = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** The feature vectors of a clause's sentences. `passage`: BM25 share of the passage of each sentence found. */
export function clauseFeatures(
  open: OpenPolicy,
  question: Question,
  query: QueryWeights,
  clause: number,
  passage: ReadonlyMap<number, number>,
  annotations: boolean,
): FeatureVector[] {
  const facts = open.index.facts[clause] ?? [];
  const terms = open.termsOf(clause);
  const source = open.index.policy.clauses[clause];
  if (!terms || !source) return [];
  const hopes = annotations ? hopesOf(open, query, clause, facts.length) : [];
  const headingShare = share(query, terms.heading);
  const clauseShare = share(query, annotations ? terms.all : terms.own);
  const places = placeFeatures(open, question, clause);
  const topics = facts.map((fact) => topicShare(question, fact.topics));
  const headingTopic = topicShare(question, open.index.headings[clause]?.topics ?? {});
  const isAside = question.topics.size > 0 && headingTopic === 0 && hasAny(open.index.headings[clause]?.topics);
  const asksOfGroup = GROUP_TOPICS.some((id) => question.topics.has(id));
  return facts.map((fact, s) => {
    const vector = new Float64Array(FEATURES.length);
    const sentence = source.sentences[s];
    const text = source.text.slice(...(sentence?.at ?? [0, 0]));
    const own = annotations ? terms.sentences[s]?.all : terms.sentences[s]?.own;
    const [words, concepts] = shares(query, open.isConcept, own ?? NONE);
    vector[at.words] = words;
    vector[at.concepts] = concepts;
    vector[at.context] = clauseShare;
    vector[at.heading] = headingShare;
    setHopes(vector, query, hopes, s);
    vector[at.topic] = topics[s] ?? 0;
    vector[at.topicNear] = Math.max(headingTopic, ...topics.map((value, i) => (i === s ? 0 : value * 0.8)));
    vector[at.group] = !asksOfGroup && GROUP_TOPICS.some((id) => fact.topics[id] !== undefined) ? 1 : 0;
    vector[at.aside] = isAside ? 1 : 0;
    vector[at.type] = typeShare(question, fact, false);
    vector[at.value] = typeShare(question, fact, true);
    vector[at.passage] = passage.get(s) ?? 0;
    vector[at.place] = places.place;
    vector[at.elsewhere] = places.elsewhere;
    vector[at.special] = places.special;
    vector[at.short] = Math.max(0, 1 - (text.length * (open.index.policy.language === 'zh' ? 2.5 : 1)) / 40);
    vector[at.leadIn] = /[:：]$/.test(text) ? 1 : 0;
    vector[at.first] = s === 0 ? 1 : 0;
    vector[at.focus] = focus(query, open, terms.sentences[s]?.own ?? NONE);
    return vector;
  });
}

const NONE = new Int32Array(0);

function share(query: QueryWeights, terms: Int32Array): number {
  let sum = 0;
  for (const term of terms) sum += query.byNumber[term] ?? 0;
  return query.all > 0 ? sum / query.all : 0;
}

function shares(query: QueryWeights, isConcept: Uint8Array, terms: Int32Array): [words: number, concepts: number] {
  let words = 0;
  let concepts = 0;
  for (const term of terms) {
    const value = query.byNumber[term] ?? 0;
    if (value === 0) continue;
    if (isConcept[term]) concepts += value;
    else words += value;
  }
  return [query.words > 0 ? words / query.words : 0, query.concepts > 0 ? concepts / query.concepts : 0];
}

function focus(query: QueryWeights, { idf }: OpenPolicy, terms: Int32Array): number {
  let hit = 0;
  let all = 0;
  for (const term of terms) {
    const value = idf[term] ?? 0;
    all += value;
    if ((query.byNumber[term] ?? 0) > 0) hit += value;
  }
  return all > 0 ? Math.min(1, (2 * hit) / all) : 0;
}

/** How like a question is to those that one sentence is expected to answer. */
interface Hope {
  words: number;
  concepts: number;
  next: number;
  /** Terms of the question that any of them holds. */
  readonly held: Set<number>;
}

function hopesOf(open: OpenPolicy, query: QueryWeights, clause: number, sentences: number): Hope[] {
  const hopes = Array.from({ length: sentences }, (): Hope => ({ words: 0, concepts: 0, next: 0, held: new Set() }));
  const { expected } = open;
  for (const i of expected.ofClause.get(clause) ?? []) {
    const hope = hopes[expected.sentence[i] ?? 0];
    if (!hope) continue;
    const words = query.expected.words[i] ?? 0;
    hope.next = Math.max(hope.next, Math.min(words, hope.words));
    hope.words = Math.max(hope.words, words);
    hope.concepts = Math.max(hope.concepts, query.expected.concepts[i] ?? 0);
    for (let k = expected.starts[i] ?? 0; k < (expected.starts[i + 1] ?? 0); k++) {
      const term = expected.terms[k] ?? 0;
      if ((query.asked.byNumber[term] ?? 0) > 0) hope.held.add(term);
    }
  }
  return hopes;
}

function setHopes(vector: FeatureVector, query: QueryWeights, hopes: readonly Hope[], s: number): void {
  const hope = hopes[s];
  if (!hope) return;
  const all = query.asked.words + query.asked.concepts;
  let held = 0;
  for (const term of hope.held) held += query.asked.byNumber[term] ?? 0;
  vector[at.expected] = hope.words;
  vector[at.expectedIdea] = hope.concepts;
  vector[at.expectedNext] = hope.next;
  vector[at.expectedAll] = all > 0 ? held / all : 0;
  vector[at.expectedNear] = Math.max(0, ...hopes.map(({ words }, i) => (i === s ? 0 : words)));
}

const hasAny = (topics: Readonly<Record<string, number>> = {}): boolean => Object.keys(topics).length > 0;

/** A sentence on a whole topic, where a part of it is asked about. */
const ON_THE_WHOLE = 0.3;

/** How far the topics asked about are those that a sentence states something on, 0 to 1. */
function topicShare(question: Question, topics: Readonly<Record<string, number>>): number {
  let sum = 0;
  let all = 0;
  for (const [id, weight] of question.topics) {
    all += weight;
    const own = topics[id];
    if (own !== undefined) sum += weight * own;
    else if (wholesOf(id).some((whole) => topics[whole] === 1)) sum += weight * ON_THE_WHOLE;
  }
  return all > 0 ? sum / all : 0;
}

/** Kinds of answers that have a value of their own; the others are looser. */
const VALUES = new Set(['duration', 'date', 'age', 'email', 'phone', 'address', 'url', 'money']);

function typeShare(question: Question, fact: SentenceFacts, values: boolean): number {
  const wanted = question.types.filter((type) => VALUES.has(type) === values);
  return wanted.length === 0 ? 0 : wanted.filter((type) => fact.types.includes(type)).length / wanted.length;
}

const within = new Map(allJurisdictions.map(({ id, within: wider }) => [id, wider]));

/** True where a clause for `clauseFor` is for people in `asked`. */
export function appliesTo(clauseFor: readonly string[], asked: readonly string[]): boolean {
  return asked.some(
    (id) => clauseFor.includes(id) || (within.get(id) ?? []).some((wider) => clauseFor.includes(wider)),
  );
}

function placeFeatures(
  { index }: OpenPolicy,
  { jurisdictions }: Question,
  clause: number,
): { place: number; elsewhere: number; special: number } {
  const clauseFor = index.policy.clauses[clause]?.jurisdictions ?? [];
  if (clauseFor.length === 0) return { place: 0, elsewhere: 0, special: 0 };
  if (jurisdictions.length === 0) return { place: 0, elsewhere: 0, special: 1 };
  return appliesTo(clauseFor, jurisdictions)
    ? { place: 1, elsewhere: 0, special: 0 }
    : { place: 0, elsewhere: 1, special: 0 };
}
