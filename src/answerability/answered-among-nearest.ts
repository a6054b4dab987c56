import type { QueryWeights } from '../rank/query.ts';
import type { QuestionSimilarity } from '../retrieve/question-index.ts';

/** So many known questions are looked at beside the most like one. */
const NEIGHBOURS = 10;

/**
 * Of the known questions that are most like the one asked, the share that the policy answers, weighted by likeness; one
 * half where none is like it, or where nobody looked for questions that the policy leaves open. The best one alone may
 * be like it by a common word; ten are so more rarely.
 */
export function answeredAmongNearest({ expected, unanswered }: Pick<QueryWeights, 'expected' | 'unanswered'>): number {
  if (unanswered.words.length === 0) return 0.5;
  const nearest = [...nearestOf(expected, 1), ...nearestOf(unanswered, 0)]
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEIGHBOURS);
  const all = nearest.reduce((sum, { likeness }) => sum + likeness, 0);
  return all > 0 ? nearest.reduce((sum, { likeness, answered }) => sum + likeness * answered, 0) / all : 0.5;
}

/** Concepts count half beside words, which are more telling. */
const CONCEPT_WEIGHT = 0.5;

/** The likenesses of the nearest of some questions, in no order. */
function nearestOf({ words, concepts }: QuestionSimilarity, answered: 0 | 1): { likeness: number; answered: number }[] {
  const nearest = new Float64Array(NEIGHBOURS);
  let least = 0;
  for (let i = 0; i < words.length; i++) {
    const likeness = (words[i] ?? 0) + CONCEPT_WEIGHT * (concepts[i] ?? 0);
    if (likeness <= (nearest[least] ?? 0)) continue;
    nearest[least] = likeness;
    for (let k = 0; k < NEIGHBOURS; k++) if ((nearest[k] ?? 0) < (nearest[least] ?? 0)) least = k;
  }
  return [...nearest].map((likeness) => ({ likeness, answered }));
}
