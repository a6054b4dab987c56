import { topicById } from '../knowledge/topic-by-id.ts';
import type { Candidate } from '../rank/rank.ts';
import type { Question } from '../understand/question.ts';

/** More than one clause: such a question tells a story, in which a topic may be named beside the matter. */
const SEVERAL_CLAUSES = /[,，;；。！？.!?]\s*\S/u;

/**
 * True if a question of one clause is on one topic, a decisive one, and none of the candidates, nor a heading above them, is on it: near clauses that
 * share its words do not answer it.
 */
export function lacksTopic({ topics, text }: Question, candidates: readonly Candidate[]): boolean {
  const [topic, ...others] = topics.keys();
  if (SEVERAL_CLAUSES.test(text) || topic === undefined || others.length > 0 || !topicById(topic)?.decisive)
    return false;
  return !candidates.some(({ open: { index }, clause, sentence }) => {
    const heading = index.headings[clause];
    return (
      [index.facts[clause]?.[sentence]?.topics, heading?.topics].some((stated) => stated?.[topic] !== undefined) ||
      heading?.asked.includes(topic)
    );
  });
}
