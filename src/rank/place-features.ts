import { fromKnowledge } from '../knowledge/use-knowledge.ts';
import type { OpenPolicy } from '../retrieve/open-policy.ts';
import type { Question } from '../understand/question.ts';

const within = fromKnowledge(({ jurisdictions }) => new Map(jurisdictions.map(({ id, within: wider }) => [id, wider])));

/** True if a clause written for the jurisdictions `clauseFor` applies to people in one of `asked`. */
export function appliesToJurisdiction(clauseFor: readonly string[], asked: readonly string[]): boolean {
  return asked.some(
    (id) => clauseFor.includes(id) || (within().get(id) ?? []).some((wider) => clauseFor.includes(wider)),
  );
}

/** Whether a clause is written for the jurisdiction that a question is about, as three features, each 0 or 1. */
export function placeFeatures(
  { index }: OpenPolicy,
  { jurisdictions }: Question,
  clause: number,
): { place: number; elsewhere: number; special: number } {
  const clauseFor = index.policy.clauses[clause]?.jurisdictions ?? [];
  if (clauseFor.length === 0) return { place: 0, elsewhere: 0, special: 0 };
  if (jurisdictions.length === 0) return { place: 0, elsewhere: 0, special: 1 };
  return appliesToJurisdiction(clauseFor, jurisdictions)
    ? { place: 1, elsewhere: 0, special: 0 }
    : { place: 0, elsewhere: 1, special: 0 };
}
