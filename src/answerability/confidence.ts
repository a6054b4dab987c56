import type { Ranking } from '../rank/rank.ts';
import type { Question } from '../understand/question.ts';
import { answerabilityWeights } from './answerability-weights.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';

/** Probability from which on a policy is taken to answer a question. */
export const STATED_THRESHOLD = 0.5;

/**
 * The probability, 0 to 1, that the best candidates answer the question: logistic regression over the evidence,
 * 1 / (1 + exp(-(bias + sum of weight * evidence))).
 */
export function confidenceOf(question: Question, ranking: Ranking, topicsInPolicy: ReadonlySet<string>): number {
  if (ranking.candidates.length === 0) return 0;
  const values = evidenceOf(question, ranking, topicsInPolicy);
  const weights = answerabilityWeights[ranking.mode];
  let sum = weights.bias;
  EVIDENCE.forEach((name, i) => {
    sum += weights[name] * (values[i] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
