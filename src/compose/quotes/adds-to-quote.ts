import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/question.ts';
import type { Citation } from '../reply.ts';

/** A second quote that adds something scores at most this far below the first (scores are logits). */
const MAX_SCORE_GAP = 2;
/** Weight from which a topic of a question counts as a part of it. */
const MIN_PART_WEIGHT = 0.6;

/**
 * True where a second quote tells what the first does not: what holds elsewhere, where the first holds for some countries only
 * and none is asked about; or a part of the question that the first leaves open.
 */
export function addsToQuote(
  { topics, jurisdictions }: Question,
  policy: CorpusPolicy,
  [first, second]: readonly [Citation, Citation],
): boolean {
  if (second.score < first.score - MAX_SCORE_GAP) return false;
  if (jurisdictions.length === 0 && first.jurisdictions.length > 0 && second.jurisdictions.length === 0) return true;
  const parts = [...topics].filter(([, weight]) => weight >= MIN_PART_WEIGHT).map(([id]) => id);
  if (parts.length < 2) return false;
  const [told, added] = [topicsOf(policy, first), topicsOf(policy, second)];
  return parts.some((id) => added.has(id) && !told.has(id));
}

/** Ids of the topics that the sentences of a citation state something on. */
export function topicsOf({ open: { index } }: CorpusPolicy, { span }: Citation): Set<string> {
  const found = new Set<string>();
  index.policy.clauses.forEach((clause, c) => {
    if (clause.span[1] <= span[0] || clause.span[0] >= span[1]) return;
    clause.sentences.forEach((sentence, s) => {
      if (sentence.span[0] >= span[1] || span[0] >= sentence.span[1]) return;
      for (const id of Object.keys(index.facts[c]?.[s]?.topics ?? {})) found.add(id);
    });
  });
  return found;
}
