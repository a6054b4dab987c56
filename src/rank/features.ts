import type { SentenceFacts } from '../corpus/indexed-policy.ts';
import { jurisdictions as allJurisdictions } from '../knowledge/jurisdictions.ts';
import type { OpenPolicy, OpenQuestion } from '../retrieve/open-policy.ts';
import { isConceptTerm, termWeight } from '../retrieve/term-weight.ts';
import type { Question } from '../understand/understand.ts';

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
  'topicNear', // the same of its heading and of the other sentences of its clause
  'type', // share of the wanted kinds of answer that it can give
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

/** A question's terms as weights by number in one policy's vocabulary. */
export interface QueryWeights {
  /** Weight times idf over sentences; 0 for terms that the question does not have. */
  readonly byNumber: Float64Array;
  /** Weight times idf over sentences and expected questions. */
  readonly asked: Float64Array;
  readonly askedWords: number;
  readonly askedConcepts: number;
  readonly isConcept: Uint8Array;
  readonly words: number;
  readonly concepts: number;
  readonly all: number;
  /** Share of the weight of words that occur nowhere in the policy. */
  readonly unknown: number;
}


/** Prepares a question for one policy. */
export function queryWeights(question: Question, { numberOf, idf, unknownIdf, askedIdf, unknownAskedIdf }: OpenPolicy): QueryWeights {
  const byNumber = new Float64Array(idf.length);
  const asked = new Float64Array(idf.length);
  const isConcept = new Uint8Array(idf.length);
  const sums = { words: 0, concepts: 0, unknown: 0, askedWords: 0, askedConcepts: 0 };
  for (const [term, weight] of question.terms) {
    const number = numberOf.get(term);
    const concept = isConceptTerm(term);
    const value = weight * termWeight(term) * (number === undefined ? unknownIdf : (idf[number] ?? unknownIdf));
    const askedValue = weight * termWeight(term) * (number === undefined ? unknownAskedIdf : (askedIdf[number] ?? unknownAskedIdf));
    if (concept) sums.askedConcepts += number === undefined ? 0 : askedValue;
    else sums.askedWords += askedValue;
    if (number !== undefined) {
      byNumber[number] = value;
      asked[number] = askedValue;
      isConcept[number] = concept ? 1 : 0;
    } else if (!concept) sums.unknown += value;
    if (concept) sums.concepts += number === undefined ? value * 0.5 : value;
    else sums.words += value;
  }
  return { byNumber, asked, askedWords: sums.askedWords, askedConcepts: sums.askedConcepts, isConcept, words: sums.words, concepts: sums.concepts, all: sums.words + sums.concepts, unknown: sums.words > 0 ? sums.unknown / sums.words : 1 };
}

/** What all sentences of a clause share. */
export interface ClauseView {
  readonly clause: number;
  readonly vectors: readonly FeatureVector[];
}

/** The feature vectors of a clause's sentences. */
export function clauseFeatures(open: OpenPolicy, question: Question, query: QueryWeights, clause: number, passage: ReadonlyMap<number, number>, annotations: boolean): ClauseView {
  const facts = open.index.facts[clause] ?? [];
  const heading = open.index.headings[clause] ?? { terms: [], topics: {} };
  const seen = new Set<number>(heading.terms);
  const own = facts.map((fact) => new Set(annotations ? [...fact.terms, ...fact.translation] : fact.terms));
  for (const terms of own) for (const term of terms) seen.add(term);
  const expected = annotations ? expectedOf(open, query, clause, facts.length) : [];
  const headingShare = share(query, heading.terms);
  const clauseShare = share(query, seen);
  const places = placeFeatures(open, question, clause);
  const policyClause = open.index.policy.clauses[clause];
  const topicsOf = facts.map((fact) => topicShare(question, fact.topics));
  const headingTopic = topicShare(question, heading.topics);
  const vectors = facts.map((fact, s) => {
    const vector = new Float64Array(FEATURES.length);
    const terms = own[s] ?? new Set<number>();
    const [words, concepts] = shares(query, terms);
    const [from, to] = policyClause?.sentences[s]?.at ?? [0, 0];
    const text = policyClause?.text.slice(from, to) ?? '';
    const others = Math.max(headingTopic, ...topicsOf.filter((_, i) => i !== s).map((value) => value * 0.8));
    vector[at.words] = words;
    vector[at.concepts] = concepts;
    vector[at.context] = clauseShare;
    vector[at.heading] = headingShare;
    const hoped = expected[s];
    if (hoped) {
      vector[at.expected] = hoped.words;
      vector[at.expectedIdea] = hoped.concepts;
      vector[at.expectedNext] = hoped.next;
      vector[at.expectedAll] = heldShare(query, hoped.held);
    }
    vector[at.expectedNear] = Math.max(0, ...expected.filter((_, i) => i !== s).map(({ words }) => words));
    vector[at.topic] = topicsOf[s] ?? 0;
    vector[at.topicNear] = others;
    vector[at.type] = typeShare(question, fact);
    vector[at.passage] = passage.get(s) ?? 0;
    vector[at.place] = places.place;
    vector[at.elsewhere] = places.elsewhere;
    vector[at.special] = places.special;
    vector[at.short] = Math.max(0, 1 - (text.length * (open.index.policy.language === 'zh' ? 2.5 : 1)) / 40);
    vector[at.leadIn] = /[:：]$/.test(text) ? 1 : 0;
    vector[at.first] = s === 0 ? 1 : 0;
    vector[at.focus] = focus(query, open, fact.terms);
    return vector;
  });
  return { clause, vectors };
}

function share(query: QueryWeights, terms: Iterable<number>): number {
  let sum = 0;
  for (const term of terms) sum += query.byNumber[term] ?? 0;
  return query.all > 0 ? sum / query.all : 0;
}

function shares(query: QueryWeights, terms: Iterable<number>): [words: number, concepts: number] {
  let words = 0;
  let concepts = 0;
  for (const term of terms) {
    const value = query.byNumber[term] ?? 0;
    if (query.isConcept[term]) concepts += value;
    else words += value;
  }
  return [query.words > 0 ? words / query.words : 0, query.concepts > 0 ? concepts / query.concepts : 0];
}

function focus(query: QueryWeights, { idf }: OpenPolicy, terms: readonly number[]): number {
  let hit = 0;
  let all = 0;
  for (const term of terms) {
    const value = idf[term] ?? 0;
    all += value;
    if ((query.byNumber[term] ?? 0) > 0) hit += value;
  }
  return all > 0 ? Math.min(1, (2 * hit) / all) : 0;
}

/** Likeness of the question to one that a sentence is expected to answer (Dice over idf weights), 0 to 1: by words and by concepts. */
export function expectedLikeness(query: QueryWeights, { terms, words, concepts }: OpenQuestion): readonly [words: number, concepts: number] {
  let hitWords = 0;
  let hitConcepts = 0;
  for (const term of terms) {
    const value = query.asked[term] ?? 0;
    if (value === 0) continue;
    if (query.isConcept[term]) hitConcepts += value;
    else hitWords += value;
  }
  return [
    query.askedWords + words > 0 ? (2 * hitWords) / (query.askedWords + words) : 0,
    query.askedConcepts + concepts > 0 ? (2 * hitConcepts) / (query.askedConcepts + concepts) : 0,
  ];
}

/** How like a question is to those that one sentence is expected to answer. */
interface Expectation {
  words: number;
  concepts: number;
  next: number;
  /** Terms of the question that any of them holds. */
  readonly held: Set<number>;
}

/** For each sentence of a clause the likeness to its expected questions. */
function expectedOf(open: OpenPolicy, query: QueryWeights, clause: number, sentences: number): Expectation[] {
  const found = Array.from({ length: sentences }, (): Expectation => ({ words: 0, concepts: 0, next: 0, held: new Set() }));
  for (const question of open.questionsOf.get(clause) ?? []) {
    const own = found[question.sentence];
    if (!own) continue;
    const [words, concepts] = expectedLikeness(query, question);
    own.next = Math.max(own.next, Math.min(words, own.words));
    own.words = Math.max(own.words, words);
    own.concepts = Math.max(own.concepts, concepts);
    for (const term of question.terms) if ((query.asked[term] ?? 0) > 0) own.held.add(term);
  }
  return found;
}

/** Share of the question's weight that a set of its terms holds. */
function heldShare(query: QueryWeights, held: ReadonlySet<number>): number {
  let sum = 0;
  for (const term of held) sum += query.asked[term] ?? 0;
  const all = query.askedWords + query.askedConcepts;
  return all > 0 ? sum / all : 0;
}

function topicShare(question: Question, topics: Readonly<Record<string, number>>): number {
  let sum = 0;
  let all = 0;
  for (const [id, weight] of question.topics) {
    all += weight;
    if (topics[id] !== undefined) sum += weight;
  }
  return all > 0 ? sum / all : 0;
}

/** Kinds of answers that tell much by themselves; the others are looser. */
const STRONG = new Set(['duration', 'date', 'age', 'email', 'phone', 'address', 'url', 'money', 'person', 'definition']);

function typeShare(question: Question, fact: SentenceFacts): number {
  const strong = question.types.filter((type) => STRONG.has(type));
  const wanted = strong.length > 0 ? strong : question.types;
  if (wanted.length === 0) return 0.5;
  return wanted.filter((type) => fact.types.includes(type)).length / wanted.length;
}

const within = new Map(allJurisdictions.map(({ id, within: wider }) => [id, wider]));

/** True where a clause for `clauseFor` is for people in `asked`. */
export function appliesTo(clauseFor: readonly string[], asked: readonly string[]): boolean {
  return asked.some((id) => clauseFor.includes(id) || (within.get(id) ?? []).some((wider) => clauseFor.includes(wider)));
}

function placeFeatures({ index }: OpenPolicy, { jurisdictions }: Question, clause: number): { place: number; elsewhere: number; special: number } {
  const clauseFor = index.policy.clauses[clause]?.jurisdictions ?? [];
  if (clauseFor.length === 0) return { place: 0, elsewhere: 0, special: 0 };
  if (jurisdictions.length === 0) return { place: 0, elsewhere: 0, special: 1 };
  return appliesTo(clauseFor, jurisdictions) ? { place: 1, elsewhere: 0, special: 0 } : { place: 0, elsewhere: 1, special: 0 };
}
