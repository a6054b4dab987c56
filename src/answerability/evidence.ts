import { topicById } from '../knowledge/topics.ts';
import type { PhrasingOdds } from '../models/read-phrasing-odds.ts';
import { FEATURES } from '../rank/features.ts';
import type { Ranking } from '../rank/rank.ts';
import { isConceptTerm } from '../retrieve/term-weight.ts';
import type { Question } from '../understand/understand.ts';
import { answeredAmongNearest } from './answered-among-nearest.ts';
import { lacksDetail } from './lacks-detail.ts';
import { phrasingScore } from './phrasing-score.ts';

/** What speaks for a policy stating something on a question, each 0 to 1. The weights are fitted on our own questions. */
export const EVIDENCE = [
  'expected', // likeness of the best candidates to a question they are expected to answer, by words
  'expectedIdea', // the same by concepts
  'expectedAll', // share of the question that their expected questions hold together
  'unanswered', // likeness to a question that the policy is known not to answer, by words
  'unansweredIdea', // the same by concepts
  'neighbours', // of the ten known questions most like it, the share that is answered; one half where none is like it
  'words', // share of the question's words in the best candidate
  'concepts', // share of its concepts there
  'context', // share of its terms in the clause around
  'topic', // share of its topics that the best candidate states something on
  'topicNear', // the same of its clause
  'type', // share of the wanted kinds of answers that it can give
  'unmet', // 1 where it asks for a detail, as a number of days, that none of the best candidates gives
  'unknown', // share of the question's words that the policy does not have at all
  'missing', // weight of decisive topics on which no sentence of the policy states anything
  'noTopic', // 1 where the question is on no known topic
  'elsewhere', // 1 where the best candidate is for another jurisdiction
  'thin', // 1 for a question of one word of substance, falling to 0 at four
  'offTopic', // 1 where the question sounds like another subject
  'leftOpen', // how far the question is put like those that policies leave open; one half where nothing speaks for either
  'leftOpenIdea', // the same of the concepts it is put in
  'lead', // how far the best candidate is before the fifth
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

const index = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>;

/**
 * The evidence that a ranking gives, in the order of `EVIDENCE`; all zeros without a candidate.
 * @param odds another table than the one that was fitted, while fitting
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
  const fifth = ranking.candidates[4];
  const set: Record<EvidenceName, number> = {
    expected: most('expected'),
    expectedIdea: most('expectedIdea'),
    expectedAll: most('expectedAll'),
    unanswered: ranking.mode === 'annotated' ? mostOf(ranking.query.unanswered.words) : 0,
    unansweredIdea: ranking.mode === 'annotated' ? mostOf(ranking.query.unanswered.concepts) : 0,
    neighbours: ranking.mode === 'annotated' ? answeredAmongNearest(ranking.query) : 0,
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

/** The largest of many values; 0 without one. */
function mostOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The weight of decisive topics that are asked about and that no sentence is on, as a share of all asked. */
export function missingTopics(question: Question, inPolicy: ReadonlySet<string>): number {
  let missing = 0;
  let all = 0;
  for (const [id, weight] of question.topics) {
    if (!topicById.get(id)?.decisive) continue;
    all += weight;
    if (!inPolicy.has(id)) missing += weight;
  }
  return all > 0 ? missing / all : 0;
}
