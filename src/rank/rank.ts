import type { OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/understand.ts';
import { clauseFeatures, FEATURES, type FeatureVector } from './features.ts';
import { type QueryWeights, queryWeights } from './query.ts';
import { rankerWeights } from './ranker-weights.ts';

/** A sentence as a candidate for the answer. */
export interface Candidate {
  readonly open: OpenPolicy;
  readonly clause: number;
  readonly sentence: number;
  readonly vector: FeatureVector;
  readonly score: number;
}

/** The candidates of one policy, best first, with what was found out on the way. */
export interface Ranking {
  readonly mode: 'annotated' | 'plain';
  readonly open: OpenPolicy;
  readonly query: QueryWeights;
  readonly candidates: readonly Candidate[];
}

/** How many passages are looked into where nothing else is said. */
const MAX_PASSAGES = 24;

/** How many clauses are looked into for the questions that they are expected to answer. */
const MAX_CLAUSES_BY_EXPECTED_QUESTION = 12;

const vectorOf = (mode: keyof typeof rankerWeights): Float64Array =>
  Float64Array.from(FEATURES, (name) => rankerWeights[mode][name]);
const WEIGHTS = { annotated: vectorOf('annotated'), plain: vectorOf('plain') };

/** Whether a policy is ranked with its annotations or by its text alone: each has weights of its own. */
const modeOf = (open: OpenPolicy, annotations: boolean): 'annotated' | 'plain' =>
  annotations && open.index.questions.length > 0 ? 'annotated' : 'plain';

/** The weighted sum of a feature vector. */
function scoreOf(vector: FeatureVector, by: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < by.length; i++) sum += (by[i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Below this inverse document frequency a term stands in every fourth sentence. */
const TELLING = Math.log(1 + 4);

/**
 * The terms by which passages are searched. Common ones hardly tell passages apart and take the most time: where expected
 * questions lead to the clauses too, they are left out.
 */
function searchedTerms(open: OpenPolicy, { terms }: Question, annotations: boolean): ReadonlyMap<string, number> {
  if (modeOf(open, annotations) === 'plain') return terms;
  const telling = [...terms].filter(([term]) => (open.idf[open.numberOf.get(term) ?? -1] ?? 0) > TELLING);
  return telling.length > 0 ? new Map(telling) : terms;
}

/** How to rank. */
export interface RankOptions {
  readonly annotations: boolean;
  /** How many passages are looked into, sentence by sentence. */
  readonly deep?: number | undefined;
  /** Other weights than those that were fitted, while fitting. */
  readonly by?: Float64Array | undefined;
}

/** Ranks the sentences of a policy's best passages for a question. */
export function rankPolicy(
  open: OpenPolicy,
  question: Question,
  { annotations, deep = MAX_PASSAGES, by = WEIGHTS[modeOf(open, annotations)] }: RankOptions,
): Ranking {
  const query = queryWeights(question, open);
  const passages = open.find(searchedTerms(open, question, annotations), annotations);
  const byClause = new Map<number, Map<number, number>>();
  if (annotations) for (const clause of expectedClauses(open, query)) byClause.set(clause, new Map());
  for (const passage of passages.slice(0, deep)) {
    for (const [clause, sentence] of passage.sentences) {
      const list = byClause.get(clause) ?? new Map<number, number>();
      list.set(sentence, passage.share);
      byClause.set(clause, list);
    }
  }
  const candidates: Candidate[] = [];
  for (const [clause, found] of byClause) {
    const vectors = clauseFeatures(open, question, query, clause, found, annotations);
    vectors.forEach((vector, sentence) => {
      if (vector) candidates.push({ open, clause, sentence, vector, score: scoreOf(vector, by) });
    });
  }
  candidates.sort((a, b) => b.score - a.score || a.clause - b.clause || a.sentence - b.sentence);
  return { mode: modeOf(open, annotations), open, query, candidates };
}

/** The clauses whose expected questions are most like the question. */
function expectedClauses({ expected, index }: OpenPolicy, query: QueryWeights): number[] {
  const best = new Float64Array(index.facts.length);
  for (let i = 0; i < expected.count; i++) {
    const likeness = (query.expected.words[i] ?? 0) + (query.expected.concepts[i] ?? 0) / 2;
    const clause = expected.clause[i] ?? -1;
    if (likeness > (best[clause] ?? 0)) best[clause] = likeness;
  }
  const found: number[] = [];
  for (let clause = 0; clause < best.length; clause++) if ((best[clause] ?? 0) > 0) found.push(clause);
  return found.sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b).slice(0, MAX_CLAUSES_BY_EXPECTED_QUESTION);
}
