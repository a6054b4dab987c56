import { topicById } from '../knowledge/topic-by-id.ts';
import type { Candidate } from '../rank/rank.ts';
import type { Question } from '../understand/understand.ts';

/**
 * True if a question is on one topic, a decisive one, and none of the candidates states anything on it: near clauses that
 * share its words do not answer it.
 */
export function lacksTopic({ topics }: Question, candidates: readonly Candidate[]): boolean {
  const [topic, ...others] = topics.keys();
  if (topic === undefined || others.length > 0 || !topicById(topic)?.decisive) return false;
  return !candidates.some(
    ({ open, clause, sentence }) => open.index.facts[clause]?.[sentence]?.topics[topic] !== undefined,
  );
}
