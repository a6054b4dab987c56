import type { QueryWeights } from '../rank/query.ts';
import type { QuestionSimilarity } from '../retrieve/question-index.ts';

/** Number of nearest known questions that are considered. */
const NEIGHBOURS = 10;

/**
 * The share of answered questions among the nearest known questions, weighted by similarity (k nearest neighbours). The single
 * nearest one may be similar by a common word only; ten rarely are.
 * @returns 0 to 1; 0.5 if no known question is similar, or if none that the policy leaves open are known
 */
export function answeredAmongNearest({ expected, unanswered }: Pick<QueryWeights, 'expected' | 'unanswered'>): number {
  if (unanswered.words.length === 0) return 0.5;
  const nearest = [...nearestOf(expected, 1), ...nearestOf(unanswered, 0)]
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, NEIGHBOURS);
  const all = nearest.reduce((sum, { similarity }) => sum + similarity, 0);
  return all > 0 ? nearest.reduce((sum, { similarity, answered }) => sum + similarity * answered, 0) / all : 0.5;
}

/** Weight of the similarity by concepts relative to that by words, which is more telling. */
const CONCEPT_WEIGHT = 0.5;

/** The similarities of the nearest of some questions, in no order. */
function nearestOf(
  { words, concepts }: QuestionSimilarity,
  answered: 0 | 1,
): { similarity: number; answered: number }[] {
  const nearest = new Float64Array(NEIGHBOURS);
  let least = 0;
  for (let i = 0; i < words.length; i++) {
    const similarity = (words[i] ?? 0) + CONCEPT_WEIGHT * (concepts[i] ?? 0);
    if (similarity <= (nearest[least] ?? 0)) continue;
    nearest[least] = similarity;
    for (let k = 0; k < NEIGHBOURS; k++) if ((nearest[k] ?? 0) < (nearest[least] ?? 0)) least = k;
  }
  return [...nearest].map((similarity) => ({ similarity, answered }));
}
