import { topicById } from '../knowledge/topic-by-id.ts';
import type { PhrasingOdds } from '../models/read-phrasing-odds.ts';
import { FEATURES } from '../rank/features.ts';
import type { Ranking } from '../rank/rank.ts';
import { isConceptTerm } from '../retrieve/term-weight.ts';
import type { Question } from '../understand/question.ts';
import { answeredAmongNearest } from './answered-among-nearest.ts';
import { lacksDetail } from './lacks-detail.ts';
import { phrasingScore } from './phrasing-score.ts';

/** Evidence that a policy does or does not answer a question, each 0 to 1. The weights are fitted (`npm run train`). */
export const EVIDENCE = [
  'expected', // similarity by words to a question that one of the best candidates is annotated to answer
  'expectedIdea', // the same by concepts
  'expectedAll', // share of the question's terms found in their expected questions
  'unanswered', // similarity by words to a question that the policy is known to leave open
  'unansweredIdea', // the same by concepts
  'neighbours', // share of answered ones among the ten most similar known questions; 0.5 if none is similar
  'meaning', // similarity in meaning of the best candidates, their translations or expected questions to the question
  'meaningText', // the same, of their own texts alone
  'meaningLead', // how much nearer in meaning the nearest sentence is than the fifth nearest, or the last of fewer
  'meaningUnanswered', // similarity in meaning to a question that the policy is known to leave open
  'similarWords', // share of the question's words that the best candidates have a word of similar meaning for
  'leastSimilarWord', // the same for the one of its more important words that they have least
  'similarContext', // `similarWords` for the clause of the best candidate
  'words', // share of the question's words found in the best candidates
  'concepts', // the same for its concepts
  'context', // share of its terms found in the clause of the best candidate
  'topic', // share of its topics that one of the best candidates states something about
  'topicNear', // the same for the clause of the best candidate
  'type', // share of the wanted answer types that the best candidate has evidence of
  'unmet', // 1 if it asks for a detail, such as a number of days, that none of the best candidates gives
  'unknown', // share of the question's words that occur nowhere in the policy
  'missing', // share of its topics that are decisive and that no sentence of the policy is about
  'noTopic', // 1 if it is about no known topic
  'elsewhere', // 1 if the best candidate is written for another jurisdiction
  'thin', // 1 for a question with one content word, falling to 0 at four
  'offTopic', // 1 if it sounds like another subject
  'leftOpen', // how much its phrasing resembles that of questions which policies leave open; 0.5 is neutral
  'leftOpenIdea', // the same for its concepts
  'lead', // lead of the best candidate over the fifth, or the last of fewer, in units of 5 score points
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

const index = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>;

/**
 * Collects the evidence from a ranking.
 * @param odds a table of phrasing odds instead of the fitted one; used while fitting
 * @returns values in the order of `EVIDENCE`; all zeros if there is no candidate
 */
export function evidenceOf(
  question: Question,
  ranking: Ranking,
  topicsInPolicy: ReadonlySet<string>,
  odds?: PhrasingOdds,
): Float64Array {
  const values = new Float64Array(EVIDENCE.length);
  const best = ranking.candidates[0];
  if (!best) return values;
  const top = ranking.candidates.slice(0, 3);
  const feature = (name: (typeof FEATURES)[number]) => best.vector[index[name]] ?? 0;
  const most = (name: (typeof FEATURES)[number]) =>
    Math.max(...top.map((candidate) => candidate.vector[index[name]] ?? 0));
  const fifth = ranking.candidates[4] ?? ranking.candidates.at(-1);
  const set: Record<EvidenceName, number> = {
    expected: most('expected'),
    expectedIdea: most('expectedIdea'),
    expectedAll: most('expectedAll'),
    unanswered: ranking.mode === 'annotated' ? mostOf(ranking.query.unanswered.words) : 0,
    unansweredIdea: ranking.mode === 'annotated' ? mostOf(ranking.query.unanswered.concepts) : 0,
    neighbours: ranking.mode === 'annotated' ? answeredAmongNearest(ranking.query) : 0,
    meaning: Math.max(most('meaning'), most('meaningTranslation'), most('meaningExpected')),
    meaningText: most('meaning'),
    meaningLead: leadOf(ranking.query.meaning.sentences),
    meaningUnanswered: ranking.mode === 'annotated' ? ranking.query.meaning.unanswered : 0,
    similarWords: most('similarWords'),
    leastSimilarWord: most('leastSimilarWord'),
    similarContext: feature('similarContext'),
    words: most('words'),
    concepts: most('concepts'),
    context: feature('context'),
    topic: most('topic'),
    topicNear: feature('topicNear'),
    type: Math.max(feature('type'), feature('value')),
    unmet: lacksDetail(question, top) ? 1 : 0,
    unknown: ranking.query.unknown,
    missing: missingTopics(question, topicsInPolicy),
    noTopic: question.topics.size === 0 ? 1 : 0,
    elsewhere: feature('elsewhere'),
    thin: Math.max(0, Math.min(1, (4 - question.substance) / 3)),
    offTopic: question.offTopic ? 1 : 0,
    leftOpen: phrasingScore(question.phrasing, 'words', odds),
    leftOpenIdea: phrasingScore([...question.terms.keys()].filter(isConceptTerm), 'concepts', odds),
    lead: fifth ? Math.min(1, (best.score - fifth.score) / 5) : 0,
  };
  EVIDENCE.forEach((name, i) => {
    values[i] = set[name];
  });
  return values;
}

/** How far the largest of many values is above the fifth largest, or above the least of fewer; 0 for none. */
function leadOf(values: Float32Array): number {
  const best = [0, 0, 0, 0, 0];
  for (const value of values) {
    if (value <= (best[4] as number)) continue;
    best[4] = value;
    best.sort((a, b) => b - a);
  }
  return (best[0] as number) - (best[Math.max(0, Math.min(values.length, best.length) - 1)] as number);
}

/** The largest of many values; 0 for none. */
function mostOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** Share of the topics asked about that are decisive and that no sentence of the policy is about, 0 to 1. */
export function missingTopics(question: Question, inPolicy: ReadonlySet<string>): number {
  let missing = 0;
  let all = 0;
  for (const [id, weight] of question.topics) {
    if (!topicById(id)?.decisive) continue;
    all += weight;
    if (!inPolicy.has(id)) missing += weight;
  }
  return all > 0 ? missing / all : 0;
}
