import { HEADING } from '../../knowledge/compile-knowledge.ts';
import { findPatterns } from '../../knowledge/find-patterns.ts';
import type { Overview } from '../../knowledge/overviews.ts';
import { fromKnowledge } from '../../knowledge/use-knowledge.ts';
import type { Policy } from '../../policy/policy.ts';
import { tokensOf } from '../../text/tokens.ts';

/** Subjects of a heading, the one that it names first in front. */
type Subjects = readonly Overview[];

const NO_SUBJECTS: Subjects = [];

const known = fromKnowledge(() => new WeakMap<Policy, readonly Subjects[]>());

/**
 * By clause: the subjects that its section is on, from the innermost heading that is on any; a heading on something apart,
 * such as exceptions or cookies, leaves none. Read once for each policy.
 */
export function sectionSubjects(policy: Policy): readonly Subjects[] {
  const found = known().get(policy);
  if (found) return found;
  const byHeading = new Map<string, Subjects>();
  const ofHeading = (heading: string): Subjects => {
    const subjects = byHeading.get(heading) ?? subjectsOf(heading);
    byHeading.set(heading, subjects);
    return subjects;
  };
  const subjects = policy.clauses.map(({ section }) => {
    const innermost = section.map(ofHeading).findLast(({ length }) => length > 0) ?? NO_SUBJECTS;
    return innermost.includes('apart') ? NO_SUBJECTS : innermost;
  });
  known().set(policy, subjects);
  return subjects;
}

const subjectsOf = (heading: string): Subjects => [
  ...new Set(
    findPatterns(tokensOf(heading), 'overview').overview.flatMap(({ id }) =>
      id.startsWith(HEADING) ? [id.slice(HEADING.length) as Overview] : [],
    ),
  ),
];
