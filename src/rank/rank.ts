import type { FoundPassage, OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/understand.ts';
import { clauseFeatures, FEATURES, type FeatureVector, type QueryWeights, queryWeights } from './features.ts';
import { rankWeights } from './weights.ts';

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
  readonly open: OpenPolicy;
  readonly query: QueryWeights;
  readonly candidates: readonly Candidate[];
}

/** How many passages are looked into, sentence by sentence. */
const DEEP = 24;

const weights = Float64Array.from(FEATURES, (name) => rankWeights[name]);

/** The weighted sum of a feature vector. */
export function scoreOf(vector: FeatureVector, by: Float64Array = weights): number {
  let sum = 0;
  for (let i = 0; i < by.length; i++) sum += (by[i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Ranks the sentences of a policy's best passages for a question. */
export function rankPolicy(open: OpenPolicy, question: Question, annotations: boolean, passages: readonly FoundPassage[] = open.find(question.terms, annotations), deep = DEEP): Ranking {
  const query = queryWeights(question, open);
  const byClause = new Map<number, Map<number, number>>();
  for (const passage of passages.slice(0, deep)) {
    for (const [clause, sentence] of passage.sentences) {
      const list = byClause.get(clause) ?? new Map<number, number>();
      list.set(sentence, passage.share);
      byClause.set(clause, list);
    }
  }
  const candidates: Candidate[] = [];
  for (const [clause, found] of byClause) {
    const { vectors } = clauseFeatures(open, question, query, clause, found, annotations);
    vectors.forEach((vector, sentence) => {
      if (found.has(sentence)) candidates.push({ open, clause, sentence, vector, score: scoreOf(vector) });
    });
  }
  candidates.sort((a, b) => b.score - a.score || a.clause - b.clause || a.sentence - b.sentence);
  return { open, query, candidates };
}
