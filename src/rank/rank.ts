import type { OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/question.ts';
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

/** The ranked candidates of one policy, best first. */
export interface Ranking {
  readonly mode: 'annotated' | 'plain';
  readonly open: OpenPolicy;
  readonly query: QueryWeights;
  readonly candidates: readonly Candidate[];
}

/** How many of the best passages are ranked sentence by sentence, unless an option says otherwise. */
const MAX_PASSAGES = 24;

/** How many clauses become candidates because of the questions they are annotated to answer. */
const MAX_CLAUSES_BY_EXPECTED_QUESTION = 12;

const vectorOf = (mode: keyof typeof rankerWeights): Float64Array =>
  Float64Array.from(FEATURES, (name) => rankerWeights[mode][name]);
const WEIGHTS = { annotated: vectorOf('annotated'), plain: vectorOf('plain') };

/** Policies are ranked with weights of their own depending on whether annotations can be used. */
const modeOf = (open: OpenPolicy, annotations: boolean): 'annotated' | 'plain' =>
  annotations && open.index.questions.length > 0 ? 'annotated' : 'plain';

/** The dot product of a feature vector and the weights. */
function scoreOf(vector: FeatureVector, by: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < by.length; i++) sum += (by[i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Inverse document frequency of a term that occurs in every fourth sentence: ln(1 + 4). */
const MIN_TELLING_IDF = Math.log(1 + 4);

/**
 * The terms that passages are searched by. Common terms hardly separate passages and take the most time; they are left out
 * when annotations lead to clauses as well.
 */
function searchedTerms(open: OpenPolicy, { terms }: Question, annotations: boolean): ReadonlyMap<string, number> {
  if (modeOf(open, annotations) === 'plain') return terms;
  const telling = [...terms].filter(([term]) => (open.idf[open.numberOf.get(term) ?? -1] ?? 0) > MIN_TELLING_IDF);
  return telling.length > 0 ? new Map(telling) : terms;
}

/** Options of a ranking. */
export interface RankOptions {
  readonly annotations: boolean;
  /** How many of the best passages are ranked sentence by sentence. */
  readonly deep?: number | undefined;
  /** Weights in the order of `FEATURES`, instead of the fitted ones; used while fitting. */
  readonly by?: Float64Array | undefined;
}

/**
 * Ranks the sentences of a policy for a question. Candidates are the sentences of the best passages by BM25 and those of the
 * clauses annotated with the most similar questions; a candidate's score is the weighted sum of its features.
 */
export function rankPolicy(
  open: OpenPolicy,
  question: Question,
  { annotations, deep = MAX_PASSAGES, by = WEIGHTS[modeOf(open, annotations)] }: RankOptions,
): Ranking {
  const query = queryWeights(question, open);
  const passages = open.find(searchedTerms(open, question, annotations), annotations);
  const byClause = new Map<number, Map<number, number>>();
  if (annotations) for (const clause of expectedClauses(open, query)) byClause.set(clause, new Map());
  const near = new Set(nearestClauses(open, query, annotations));
  for (const clause of near) byClause.set(clause, new Map());
  for (const passage of passages.slice(0, deep)) {
    for (const [clause, sentence] of passage.sentences) {
      const list = byClause.get(clause) ?? new Map<number, number>();
      list.set(sentence, passage.share);
      byClause.set(clause, list);
    }
  }
  const candidates: Candidate[] = [];
  for (const [clause, found] of byClause) {
    const vectors = clauseFeatures(open, question, query, {
      clause,
      passage: found,
      annotations,
      isWhole: near.has(clause),
    });
    vectors.forEach((vector, sentence) => {
      if (vector) candidates.push({ open, clause, sentence, vector, score: scoreOf(vector, by) });
    });
  }
  candidates.sort((a, b) => b.score - a.score || a.clause - b.clause || a.sentence - b.sentence);
  return { mode: modeOf(open, annotations), open, query, candidates };
}

/** How many of the sentences nearest in meaning bring their clauses among the candidates. */
const MAX_SENTENCES_BY_MEANING = 24;

/** The clauses of the sentences that are nearest to the question in meaning, or whose expected questions are. */
function nearestClauses({ clauseOfSentence }: OpenPolicy, { meaning }: QueryWeights, annotations: boolean): number[] {
  const { sentences: values, expected } = meaning;
  const nearness =
    annotations && expected.length > 0 ? values.map((own, i) => Math.max(own, expected[i] ?? 0)) : values;
  const enough = Math.max(nearness.slice().sort().at(-MAX_SENTENCES_BY_MEANING) ?? 0, Number.MIN_VALUE);
  const near: { clause: number; value: number }[] = [];
  nearness.forEach((value, i) => {
    if (value >= enough) near.push({ clause: clauseOfSentence[i] ?? 0, value });
  });
  near.sort((a, b) => b.value - a.value || a.clause - b.clause);
  return [...new Set(near.slice(0, MAX_SENTENCES_BY_MEANING).map(({ clause }) => clause))];
}

/** The clauses whose expected questions are most similar to the question, best first. */
function expectedClauses({ expected, index }: OpenPolicy, query: QueryWeights): number[] {
  const best = new Float64Array(index.facts.length);
  for (let i = 0; i < expected.count; i++) {
    const similarity = (query.expected.words[i] ?? 0) + (query.expected.concepts[i] ?? 0) / 2;
    const clause = expected.clause[i] ?? -1;
    if (similarity > (best[clause] ?? 0)) best[clause] = similarity;
  }
  const found: number[] = [];
  for (let clause = 0; clause < best.length; clause++) if ((best[clause] ?? 0) > 0) found.push(clause);
  return found.sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b).slice(0, MAX_CLAUSES_BY_EXPECTED_QUESTION);
}
